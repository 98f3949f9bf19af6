import { readFileSync } from 'node:fs'

/**
 * The part of a changelog (Keep a Changelog 1.1.0) that belongs to one version, without its heading.
 * @param version `1.2.3`, or the tag `v1.2.3`
 * @throws Error with a sentence where the version has no part, an empty one, or no date yet
 */
export function releaseNotes(changelog: string, version: string): string {
  const wanted = version.replace(/^v/, '')
  const parts = changelog.split(/^(?=## )/m)
  const part = parts.find((text) => /^## \[?([^\]\s]+)\]?/.exec(text)?.[1] === wanted)
  if (part === undefined) throw new Error(`CHANGELOG.md has no part "## [${wanted}] - <date>".`)
  const [heading = '', ...lines] = part.split('\n')
  if (!/ - \d{4}-\d\d-\d\d\s*$/.test(heading))
    throw new Error(`CHANGELOG.md has no date for ${wanted} yet: write "## [${wanted}] - <year-month-day>".`)
  // Definitions of links stand at the end of the file, below the last version.
  const notes = lines.filter((line) => !/^\[[^\]]+\]: \S+$/.test(line)).join('\n')
  if (notes.trim() === '') throw new Error(`CHANGELOG.md says nothing about ${wanted}.`)
  return `${notes.trim()}\n`
}

if (import.meta.main) {
  const [version = ''] = process.argv.slice(2)
  process.stdout.write(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version))
}
