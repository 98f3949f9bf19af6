import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const css = await readFile(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
)

/** Elements and attributes of this project's Markdown that GitHub's sanitizer lets through (github/markup, sanitization). */
const ALLOWED = /^(?:h2|h3|p|b|a|br|code|sub|ul|li|table|thead|tbody|tr|th|td|details|summary|s|del|ins|wbr)$/
const ATTRIBUTES = /^(?:href|align|valign|width|colspan)$/

/** Markdown as a page that looks as GitHub shows a job summary 900 px wide. Its body's `data-height` says how high it is. */
export function pageOf(markdown: string): string {
  const html = marked.parse(markdown, { gfm: true, async: false })
  for (const [, name = '', attributes = ''] of html.matchAll(/<(\w+)([^>]*)>/g)) {
    const names = Array.from(attributes.matchAll(/([\w-]+)=/g), ([, attribute = '']) => attribute)
    const lost = [...(ALLOWED.test(name) ? [] : [name]), ...names.filter((attribute) => !ATTRIBUTES.test(attribute))]
    if (lost.length > 0) throw new Error(`GitHub would drop ${lost.join(', ')} of <${name}${attributes}>`)
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>${css}
body { margin: 0; background: #fff }
.markdown-body { box-sizing: border-box; width: 900px; padding: 24px }
</style>
<body><article class="markdown-body">${html}</article>
<script>document.body.dataset.height = document.querySelector('article').offsetHeight</script>
</body>
</html>`
}
