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
export const pageOf = (markdown: string): string => page(`<article class="markdown-body">${htmlOf(markdown)}</article>`)

/** The same as a comment of the job's token on a pull request, with the frame that GitHub draws around it. */
export const commentPageOf = (markdown: string): string =>
  page(`<article class="comment"><header><b>github-actions</b> <i>bot</i> commented now</header>
<div class="markdown-body">${htmlOf(markdown)}</div></article>`)

/** A Markdown file of the repository. @param root URL of the folder that its pictures are relative to */
export const documentPageOf = (markdown: string, root: string): string =>
  page(
    `<base href="${root}"><article class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</article>`,
  )

function htmlOf(markdown: string): string {
  const html = marked.parse(markdown, { gfm: true, async: false })
  for (const [, name = '', attributes = ''] of html.matchAll(/<(\w+)([^>]*)>/g)) {
    const names = Array.from(attributes.matchAll(/([\w-]+)=/g), ([, attribute = '']) => attribute)
    const lost = [...(ALLOWED.test(name) ? [] : [name]), ...names.filter((attribute) => !ATTRIBUTES.test(attribute))]
    if (lost.length > 0) throw new Error(`GitHub would drop ${lost.join(', ')} of <${name}${attributes}>`)
  }
  return html
}

const page = (article: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>${css}
body { margin: 0; background: #fff }
.markdown-body { box-sizing: border-box; width: 900px; padding: 24px }
.comment { box-sizing: border-box; width: 900px; padding: 16px; font: 14px/1.5 sans-serif; color: #1f2328 }
.comment header { padding: 8px 16px; background: #f6f8fa; border: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e }
.comment header b { color: #1f2328 }
.comment header i { padding: 0 6px; border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; font-style: normal }
.comment .markdown-body { width: auto; padding: 16px; border: 1px solid #d1d9e0; border-top: 0; border-radius: 0 0 6px 6px }
.comment table { font-size: 14px }
.markdown-body img { max-width: 100% }
</style>
<body>${article}
<script>document.body.dataset.height = document.querySelector('article').offsetHeight</script>
</body>
</html>`
