import assert from 'node:assert/strict'
import test from 'node:test'
import { trusted } from '../../../src/report/html.ts'
import { html, link } from '../../../src/report/page/html.ts'

test('what is put in as text stays text', () => {
  const text = `<b title="x" id='y'>&</b>`
  assert.equal(html`<p class="${text}">${text}</p>`.html.includes('<b'), false)
  assert.equal(html`${text}`.html, `&lt;b title=&quot;x&quot; id='y'&gt;&amp;&lt;/b&gt;`)
  assert.equal(html`${'a\u202eb'}`.html, 'a\\u{202E}b')
})

test('pieces of the page are put together as they are', () => {
  assert.equal(
    html`<ul>${[1, 2].map((each) => html`<li>${each}</li>`)}</ul>${undefined}${false}`.html,
    '<ul><li>1</li><li>2</li></ul>',
  )
  assert.equal(html`${trusted('<i>')}`.html, '<i>')
})

test('only web addresses become links', () => {
  assert.equal(link('javascript:alert(1)', 'Open').html, 'Open')
  assert.equal(
    link('https://a.example/"x', 'Open').html,
    '<a href="https://a.example/&quot;x" rel="noreferrer">Open</a>',
  )
})
