import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkPost, judgeReference, MAX_CAPTION_UNITS } from '../../src/checks/post-rules.ts'
import type { Post } from '../../src/posts/post.ts'
import { candidate } from '../support/candidates.ts'

const PLACE = { file: 'p.yml', line: 1, column: 1 }

/** Severity and the beginning of each sentence, for a post of a manifest or of the inputs. */
function said(settings: Partial<Post['settings']>, more: Partial<Post> = {}, isInManifest = true): string[] {
  const { post } = candidate('a.mp4')
  const originOf: Post['originOf'] = (setting) => (isInManifest ? PLACE : { input: setting })
  const judged: Post = { ...post, originOf, ...more, settings: { ...post.settings, ...settings } }
  return checkPost(judged).map(({ severity, message }) => `${severity}: ${message.replace('a.mp4: ', '').slice(0, 30)}`)
}

const KIND = 'error: Commercial content needs its k'
const SELF = 'error: Branded content cannot be SELF'
const ORGANIC = 'error: brandOrganic is true but comme'
const BRANDED = 'error: brandedContent is true but com'
const COMMENTS = 'warning: A SELF_ONLY post gets no comme'

suite('settings that do not go together', () => {
  const everyone = { viewerSetting: 'PUBLIC_TO_EVERYONE' } as const
  const rows: [settings: Partial<Post['settings']>, sentences: string[]][] = [
    [{}, []],
    [{ commercialContent: true }, [KIND]],
    [{ commercialContent: true, brandOrganic: true }, []],
    [{ ...everyone, commercialContent: true, brandedContent: true }, []],
    [{ ...everyone, commercialContent: true, brandOrganic: true, brandedContent: true }, []],
    [{ commercialContent: true, brandedContent: true }, [SELF]],
    [{ brandOrganic: true }, [ORGANIC]],
    [{ ...everyone, brandedContent: true }, [BRANDED]],
    [{ brandedContent: true }, [BRANDED, SELF]],
    [{ allowComments: true }, [COMMENTS]],
    [{ ...everyone, allowComments: true }, []],
    [{ viewerSetting: undefined }, ['error: Nothing says who may see this ']],
  ]
  for (const [settings, sentences] of rows) {
    test(JSON.stringify(settings), () => assert.deepEqual(said(settings), sentences))
  }
  test('comments that are on by the default of the input are no warning', () =>
    assert.deepEqual(said({ allowComments: true }, {}, false), []))
  test('what is misspelled already is not judged once more', () =>
    assert.deepEqual(said({ viewerSetting: undefined }, { refused: new Set(['viewerSetting']) }), []))
  // In the place of a word that cannot be read there is false, or SELF_ONLY, which nobody wrote.
  const consequences: [settings: Partial<Post['settings']>, misspelled: string][] = [
    [{ brandOrganic: true }, 'commercialContent'],
    [{ commercialContent: true }, 'brandOrganic'],
    [{ commercialContent: true }, 'brandedContent'],
    [{ commercialContent: true, brandedContent: true }, 'viewerSetting'],
    [{ allowComments: true }, 'viewerSetting'],
  ]
  for (const [settings, misspelled] of consequences) {
    test(`a misspelled ${misspelled} contradicts nothing: ${JSON.stringify(settings)}`, () =>
      assert.deepEqual(said(settings, { refused: new Set([misspelled]) }), []))
  }
})

suite('captions', () => {
  for (const [name, caption, sentences] of [
    ['none', '', ['error: There is no caption: set capti']],
    ['white space', ' \n\t', ['error: There is no caption: set capti']],
    ['one letter', 'a', []],
    ['as long as TikTok takes', 'a'.repeat(2_200), []],
    ['one more', 'a'.repeat(2_201), ['error: The caption has 2201 UTF-16 co']],
    ['emoji count twice', '🎬'.repeat(1_101), ['error: The caption has 2202 UTF-16 co']],
  ] as const) {
    test(name, () => assert.deepEqual(said({}, { caption }), sentences))
  }
  test('the limit is the one of TikTok', () => assert.equal(MAX_CAPTION_UNITS, 2_200))
})

suite('how an account is written', () => {
  for (const reference of ['all', '@acme', '@a.b_c-d', 'tiktok-aB_9-']) {
    test(`${reference} is right`, () => assert.equal(judgeReference(reference), undefined))
  }
  const other = 'is not a TikTok account; write tiktok-{openId}, @username or all.'
  const none = (example: string): string => `is not an account; write ${example}, tiktok-{openId} or all.`
  for (const [reference, sentence] of [
    ['youtube-x', other],
    ['tiktok-', none('@username')],
    ['tiktok-a b', none('@username')],
    ['All', 'needs small letters: write all.'],
    ['acme', none('@acme')],
    ['@@acme', none('@acme')],
    ['@', none('@username')],
    ['@a b', none('@username')],
    ['https://www.tiktok.com/@acme', none('@acme')],
  ] as const) {
    test(`${reference} is refused`, () => assert.equal(judgeReference(reference), `"${reference}" ${sentence}`))
  }
})
