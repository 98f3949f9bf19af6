import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { adviseOn, sequelOf } from '../../src/postpost/tiktok-advice.ts'

suite('what the next run does about a post that failed', () => {
  const rows: [name: string, error: Parameters<typeof sequelOf>[0], sequel: string][] = [
    ['nothing is said', null, 'again'],
    ["TikTok's word in the message", { code: 'UNKNOWN_ERROR', message: 'frame_rate_check_failed' }, 'refused'],
    [
      'two words of TikTok: the first',
      { code: 'UNKNOWN_ERROR', message: 'auth_removed after frame_rate_check_failed' },
      'again',
    ],
    [
      'two words of TikTok, turned',
      { code: 'UNKNOWN_ERROR', message: 'frame_rate_check_failed after auth_removed' },
      'refused',
    ],
    ["a word of nobody's, then one of TikTok", { code: 'X', message: 'went_wrong: spam_risk' }, 'refused'],
    [
      "TikTok's word in its own part of the error",
      { code: 'X', message: 'no', platformError: { code: 'spam_risk' } },
      'refused',
    ],
    ['nobody knows', { code: 'TIMEOUT_ERROR', message: 'too late' }, 'unsure'],
    [
      'nobody knows, and TikTok has answered',
      { code: 'TIMEOUT_ERROR', message: 'x', platformError: 'auth_removed' },
      'again',
    ],
    [
      'an unknown word of TikTok is an answer too',
      { code: 'NETWORK_ERROR', message: 'x', platformError: 'new_word_of_tiktok' },
      'again',
    ],
    ['an unknown word elsewhere is none', { code: 'NETWORK_ERROR', message: 'new_word_of_somebody' }, 'unsure'],
    ...[
      { log_id: '2026112709', http_status: 504 },
      { error: { code: 'ok', log_id: 'log_of_tiktok' } },
      'read_timeout',
      'connection_reset',
      'request to open_api failed after read_timeout',
      { code: 'request_timed_out' },
      '{"error":{"log_id":"a_b"}}',
      '{broken_json',
    ].map((platformError): [string, Parameters<typeof sequelOf>[0], string] => [
      `no word of TikTok's own in ${JSON.stringify(platformError)}`,
      { code: 'TIMEOUT_ERROR', message: 'x', platformError },
      'unsure',
    ]),
    ...[
      { error: { code: 'new_word_of_tiktok', message: 'no', log_id: 'x' } },
      '{"error":{"code":"new_word_of_tiktok"}}',
      { data: { fail_reason: 'new_word_of_tiktok' } },
      [{ code: 'new_word_of_tiktok' }],
    ].map((platformError): [string, Parameters<typeof sequelOf>[0], string] => [
      `TikTok's own word in ${JSON.stringify(platformError)}`,
      { code: 'TIMEOUT_ERROR', message: 'x', platformError },
      'again',
    ]),
    ['an unknown code', { code: 'A_CODE_OF_TOMORROW', message: 'x' }, 'again'],
  ]
  for (const [name, error, sequel] of rows) {
    test(`${name}: ${sequel}`, () => assert.equal(sequelOf(error), sequel, 'it is posted twice, or never again'))
  }
})

suite('the refusal in its own words, and what to do', () => {
  const rows: [error: Parameters<typeof adviseOn>[0], beginning: string][] = [
    [null, 'PostPost gives no reason; look at the post in PostPost.'],
    [{ code: 'A_CODE_OF_TOMORROW', message: 'No.' }, 'No. Look at the post in PostPost.'],
    [{ code: 'A_CODE_OF_TOMORROW', message: ' ' }, 'A_CODE_OF_TOMORROW. Look at the post in PostPost.'],
    [
      { code: 'X', message: 'Too\n slow', platformError: 'frame_rate_check_failed' },
      'Too slow. (frame_rate_check_failed) ',
    ],
    [{ code: 'X', message: 'frame_rate_check_failed' }, 'frame_rate_check_failed. '],
  ]
  for (const [error, beginning] of rows) {
    test(beginning, () => {
      const told = adviseOn(error)
      assert.equal(told.slice(0, beginning.length), beginning)
      assert.equal(told.split('frame_rate_check_failed').length, beginning.includes('frame_rate') ? 2 : 1)
    })
  }
})
