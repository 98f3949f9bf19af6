import ts from 'typescript'

/** Notices of licences, and webpack's lines that say which module begins. */
const stays = /^\/\*!|@licen[cs]e|@preserve|CONCATENATED MODULE/

/**
 * A bundle without its comments, which are more than a quarter of what every job downloads. All else stays byte for byte, so
 * that dist can still be read beside src.
 */
export function withoutComments(code: string): string {
  const kept: string[] = []
  let position = 0
  for (const { start, end } of commentsIn(code).filter((range) => !stays.test(code.slice(range.start, range.end)))) {
    const lineStart = code.lastIndexOf('\n', start - 1) + 1
    const lineEnd = code.indexOf('\n', end)
    const isAlone = lineEnd >= 0 && code.slice(lineStart, start).trim() === '' && code.slice(end, lineEnd).trim() === ''
    if (isAlone && lineStart >= position) {
      kept.push(code.slice(position, lineStart))
      position = lineEnd + 1
    } else {
      kept.push(code.slice(position, start), betweenTokens(code, start, end))
      position = end
    }
  }
  return kept.join('') + code.slice(position)
}

/** What has to stand where a comment stood: a comment may part two words, and a line may end a statement. */
function betweenTokens(code: string, start: number, end: number): string {
  if (code.slice(start, end).includes('\n')) return '\n'
  const isApart = /[\s(),;]/.test(code.charAt(start - 1)) || /[\s(),;]|^$/.test(code.charAt(end))
  return isApart ? '' : ' '
}

interface Range {
  readonly start: number
  readonly end: number
}

function commentsIn(code: string): Range[] {
  const literals = literalsIn(code)
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code)
  const comments: Range[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const literalEnd = literals.get(scanner.getTokenStart())
    if (literalEnd !== undefined) scanner.resetTokenState(literalEnd)
    else if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia) {
      comments.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() })
    }
  }
  return comments
}

/** Where regular expressions and parts of templates begin and end, which only a parser can tell from division and braces. */
function literalsIn(code: string): Map<number, number> {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }
  const source = ts.createSourceFile('bundle.js', code, options, false, ts.ScriptKind.JS)
  const literals = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      literals.set(node.getStart(source), node.end)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return literals
}
