import { minimatch } from 'minimatch'
import { escapeBrackets } from './pattern.ts'

const ASSET_PATTERNS = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true }

/**
 * Tests of the asset names that a pattern means, the most literal first. A file's local name finds its asset, whose name
 * GitHub has changed.
 */
export function assetTests(pattern: string, isCaseIgnored = false): ((name: string) => boolean)[] {
  const options = { ...ASSET_PATTERNS, nocase: isCaseIgnored }
  const matches = (glob: string) => (name: string) => minimatch(name, glob, options)
  const isName = (local: string) => (name: string) => name === local || name === onGitHub(local)
  const asIs = [isName(pattern), matches(escapeBrackets(pattern)), matches(pattern)]
  // With wildcards, the parts between them are changed as whole names are.
  return [...asIs, matches(onGitHub(pattern, '*?')), matches(onGitHub(pattern, '*?[]!^-'))]
}

/**
 * A file's name as GitHub gives it to an asset ("GitHub renames asset filenames that have special characters,
 * non-alphanumeric characters, and leading or trailing periods", REST reference of release assets): every run of them is one
 * dot, and a name that would begin with it begins with `default`.
 * @param kept characters that stay as they are
 */
export function onGitHub(name: string, kept = ''): string {
  const dotted = name
    .replaceAll(new RegExp(`[^A-Za-z0-9_.@+~${kept.replaceAll(/[\]^\\-]/g, '\\$&')}-]+`, 'g'), '.')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/\.$/, '')
  return dotted.startsWith('.') ? `default${dotted}` : dotted
}
