# Sourced by the scripts that run other people's tools. Pinned, installed once into the user's cache, nothing of it in the repository.

tools_dir="${XDG_CACHE_HOME:-$HOME/.cache}/postpost-tiktok"

# go_tool <module path of a command> <version>: prints the path of the program.
go_tool() {
  local dir="$tools_dir/${1##*/}-$2"
  if [ ! -x "$dir/${1##*/}" ]; then
    GOBIN="$dir" go install "$1@$2" >&2 || return
  fi
  echo "$dir/${1##*/}"
}

# python_tool <package> <version>: prints the path of the program of that name.
python_tool() {
  local dir="$tools_dir/$1-$2"
  if [ ! -x "$dir/bin/$1" ]; then
    python3 -m venv "$dir" >&2 || return
    "$dir/bin/pip" install --quiet --disable-pip-version-check "$1==$2" >&2 || return
  fi
  echo "$dir/bin/$1"
}
