import { minimatch } from 'minimatch'
import { escapeBrackets } from './pattern.ts'

const ASSET_PATTERNS = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true }

/**
 * Tests for the names of the assets that a pattern means, the most literal test first. The local name of a file finds
 * its asset too, although GitHub may have changed the name.
 */
export function assetTests(pattern: string, isCaseIgnored = false): ((name: string) => boolean)[] {
  const options = { ...ASSET_PATTERNS, nocase: isCaseIgnored }
  const matches = (glob: string) => (name: string) => minimatch(name, glob, options)
  const isName = (local: string) => (name: string) => name === local || name === onGitHub(local)
  const asIs = [isName(pattern), matches(escapeBrackets(pattern)), matches(pattern)]
  // In a pattern with wildcards, the parts between these are changed as GitHub changes whole names.
  return [...asIs, matches(onGitHub(pattern, '*?')), matches(onGitHub(pattern, '*?[]!^-'))]
}

/**
 * The name that GitHub gives to the asset of a file. "GitHub renames asset filenames that have special characters,
 * non-alphanumeric characters, and leading or trailing periods"
 * (https://docs.github.com/rest/releases/assets#upload-a-release-asset). That page does not say how: several of them
 * together become one dot. If the name would begin with a dot, GitHub writes `default` before it.
 * @param kept characters that stay as they are
 */
export function onGitHub(name: string, kept = ''): string {
  const dotted = name
    .replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, '\\$&')}-]+`, 'g'), '.')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/\.$/, '')
  return dotted.startsWith('.') ? `default${dotted}` : dotted
}
