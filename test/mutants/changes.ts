import ts from 'typescript'

/** A small wrong change that may be made in a file of src. */
export interface Change {
  /** From 1, in the order of the text. */
  readonly id: number
  readonly kind: string
  readonly line: number
  /** The line as it is written. */
  readonly code: string
  /** What stands there, and what the change makes of it; one line each. */
  readonly before: string
  readonly after: string
}

/** The text with every change built in, each behind the switch of its id (`switch.ts`). */
export interface Changeable {
  readonly text: string
  readonly changes: Change[]
}

const swaps = new Map(
  [
    ['some', 'every'],
    ['find', 'findLast'],
    ['findIndex', 'findLastIndex'],
    ['min', 'max'],
    ['startsWith', 'endsWith'],
  ].flatMap(([one = '', other = '']): [string, string][] => [
    [one, other],
    [other, one],
  ]),
)
/** Without these calls a list keeps what should go, or its order. */
const dropped = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'slice', 'trim', 'toLowerCase'])
const boundaries = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
])
const opposites = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
])

/**
 * Finds what can be changed in a source. Where a change is seen only with some values (a boundary at its limit, a guard that
 * is met), the switch is asked only with these, so that the record of a run says which tests could have noticed.
 * @param firstId the id of the first change
 */
export function changesOf(path: string, source: string, firstId: number): Changeable {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const lines = source.split('\n')
  const changes: Change[] = []
  const add = (node: ts.Node, kind: string, after: string): number => {
    const id = firstId + changes.length
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    const code = (lines[line - 1] ?? '').trim()
    changes.push({ id, kind, line, code, before: oneLine(node.getText(file)), after: oneLine(after) })
    return id
  }

  const plain = (node: ts.Node): string => node.getText(file)

  /** The children as they are written, with what stands between them. */
  const inside = (node: ts.Node): string => {
    let text = ''
    let at = node.getStart(file)
    ts.forEachChild(node, (child) => {
      text += source.slice(at, child.getStart(file)) + render(child)
      at = child.getEnd()
    })
    return text + source.slice(at, node.getEnd())
  }

  const render = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return plain(node)
    if (ts.isInterfaceDeclaration(node)) return plain(node)
    if (ts.isIfStatement(node)) return ifStatement(node)
    if (ts.isConditionalExpression(node)) {
      const id = add(node.condition, 'negated condition', `!(${plain(node.condition)})`)
      return `((${negated(id, node.condition)}) ? ${render(node.whenTrue)} : ${render(node.whenFalse)})`
    }
    if (ts.isBinaryExpression(node)) return binary(node)
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      if (isCondition(node)) return inside(node)
      const id = add(node, 'removed negation', plain(node.operand))
      return `$m.flip(${id}, ${inside(node)})`
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return call(node)
    if (ts.isAwaitExpression(node)) {
      const id = add(node, 'removed await', plain(node.expression))
      return `($m.on(${id}) ? ${plain(node.expression)} : ${inside(node)})`
    }
    if (ts.isNumericLiteral(node) || isBoolean(node)) return constant(node)
    if (ts.isCatchClause(node) && node.block.statements.length > 0) {
      const id = add(node.block, 'emptied catch', '{}')
      const head = source.slice(node.getStart(file), node.block.getStart(file))
      return `${head}{ if (!$m.on(${id})) ${render(node.block)} }`
    }
    if (ts.isExpressionStatement(node) && ts.isCallExpression(withoutAwait(node.expression))) {
      if (isSuper(withoutAwait(node.expression))) return inside(node)
      const id = add(node, 'removed call', '')
      return `if (!$m.on(${id})) ${inside(node)};`
    }
    return inside(node)
  }

  const negated = (id: number, condition: ts.Expression): string => `$m.flip(${id}, ${render(condition)})`

  const ifStatement = (node: ts.IfStatement): string => {
    const id = add(node.expression, 'negated condition', `!(${plain(node.expression)})`)
    let condition = negated(id, node.expression)
    if (leaves(node.thenStatement) && !node.elseStatement) {
      const guard = add(node, 'removed guard', '')
      condition = `$m.never(${guard}, ${condition})`
    }
    const rest = node.elseStatement ? ` else ${render(node.elseStatement)}` : ''
    return `if (${condition}) { ${render(node.thenStatement)} }${rest}`
  }

  const binary = (node: ts.BinaryExpression): string => {
    const { left, right, operatorToken } = node
    const sign = operatorToken.getText(file)
    const boundary = boundaries.get(operatorToken.kind)
    if (boundary !== undefined) {
      const id = add(node, 'moved boundary', `${plain(left)} ${boundary} ${plain(right)}`)
      return `$m.boundary(${id}, '${sign}', ${render(left)}, ${render(right)})`
    }
    const opposite = opposites.get(operatorToken.kind)
    if (opposite !== undefined && !isCondition(node)) {
      const id = add(node, 'opposite', `${plain(left)} ${opposite} ${plain(right)}`)
      return `($m.on(${id}) ? ${plain(left)} ${opposite} ${plain(right)} : ${inside(node)})`
    }
    if (sign === '&&' || sign === '||') {
      const other = sign === '&&' ? '||' : '&&'
      const id = add(node, 'and/or', `${plain(left)} ${other} ${plain(right)}`)
      if (!waits(right)) {
        const how = `{ isPure: ${isPure(right)}, isTested: ${isTested(node)} }`
        return `$m.both(${id}, '${sign}', ${render(left)}, () => (${render(right)}), ${how})`
      }
      return `($m.on(${id}) ? (${plain(left)}) ${other} (${plain(right)}) : (${render(left)}) ${sign} (${render(right)}))`
    }
    if (sign === '??') {
      const id = add(node, 'removed default', plain(left))
      return `((${render(left)}) ?? ($m.on(${id}) ? undefined : ${render(right)}))`
    }
    return inside(node)
  }

  const call = (node: ts.CallExpression | ts.NewExpression): string => {
    const { expression } = node
    const args = node.arguments ?? []
    const last = args.at(-1)
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(expression) && !isInsideOfChain(node)) {
      const name = expression.name.text
      const dot = ts.isOptionalChain(node) ? '?.' : '.'
      const receiver = expression.expression
      const swap = swaps.get(name)
      if (swap !== undefined && args.every(isPure)) {
        const id = add(node, 'swapped method', plain(node).replace(`.${name}`, `.${swap}`))
        const given = args.map(render).join(',')
        const other = args.map(plain).join(',')
        return `$m.swapped(${id}, ${render(receiver)}, ($x) => $x${dot}${name}(${given}), ($x) => $x${dot}${swap}(${other}))`
      }
      if (dropped.has(name) && !args.some(waits)) {
        const id = add(node, `removed ${name}`, plain(receiver))
        return `$m.kept(${id}, ${render(receiver)}, ($x) => $x${dot}${name}(${args.map(render).join(',')}))`
      }
    }
    if (last === undefined || args.length < 2 || isSuper(node)) return inside(node)
    if (ts.isArrowFunction(last) || ts.isSpreadElement(last)) return inside(node)
    const id = add(last, 'dropped argument', '')
    const head = `${ts.isNewExpression(node) ? 'new ' : ''}${render(expression)}`
    const optional = ts.isCallExpression(node) && node.questionDotToken ? '?.' : ''
    return `${head}${optional}(${args.slice(0, -1).map(render).join(',')}, ...$m.rest(${id}, ${render(last)}))`
  }

  const constant = (node: ts.NumericLiteral | ts.BooleanLiteral): string => {
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return plain(node)
    if (ts.isLiteralTypeNode(node.parent) || ts.isEnumMember(node.parent)) return plain(node)
    const after = ts.isNumericLiteral(node) ? otherNumber(node) : plain(node) === 'true' ? 'false' : 'true'
    const id = add(node, 'constant', after)
    return `($m.on(${id}) ? ${after} : ${plain(node)})`
  }

  const text = source.slice(0, file.getStart(file)) + render(file)
  return { text, changes }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 160)
const otherNumber = (node: ts.NumericLiteral): string => {
  const value = Number(node.text)
  return String(value > 10 ? value * 2 : value + 1)
}
const isBoolean = (node: ts.Node): node is ts.BooleanLiteral =>
  node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword
const isSuper = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword
const withoutAwait = (node: ts.Expression): ts.Expression => (ts.isAwaitExpression(node) ? node.expression : node)

/** The rest of an optional chain is left out with it, which a call around its beginning would end. */
const isInsideOfChain = (node: ts.CallExpression): boolean =>
  ts.isOptionalChain(node) && ts.isOptionalChain(node.parent) && node.parent.expression === node

const has = (node: ts.Node, is: (inner: ts.Node) => boolean): boolean =>
  is(node) || ts.forEachChild(node, (child) => has(child, is) || undefined) === true

/** It cannot stand in a function of its own. */
const waits = (node: ts.Node): boolean =>
  has(node, (inner) => ts.isAwaitExpression(inner) || ts.isYieldExpression(inner))

const asking =
  /^(?:is[A-Z]|has$|has[A-Z]|includes|startsWith|endsWith|some|every|find|test|trim|slice|filter|map|get$|at$)/
/** It may be asked twice: nothing in it writes, as far as its words tell. */
const isPure = (node: ts.Node): boolean =>
  !waits(node) &&
  !has(node, (inner) => {
    if (ts.isPostfixUnaryExpression(inner) || ts.isNewExpression(inner) || ts.isDeleteExpression(inner)) return true
    if (ts.isPrefixUnaryExpression(inner)) return !/^[!+\-~]\s*[^+-]/.test(inner.getText())
    if (ts.isBinaryExpression(inner)) return /^[^=!<>]*=$/.test(inner.operatorToken.getText())
    if (!ts.isCallExpression(inner)) return false
    const { expression } = inner
    return !asking.test(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText())
  })

/** Only whether it is true counts, not what it is. */
function isTested(node: ts.Expression): boolean {
  if (isCondition(node)) return true
  const { parent } = node
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken
  if (ts.isParenthesizedExpression(parent)) return isTested(parent)
  return ts.isBinaryExpression(parent) && /^(?:&&|\|\|)$/.test(parent.operatorToken.getText()) && isTested(parent)
}

/** What is the condition of an if or a choice is negated there already. */
const isCondition = (node: ts.Expression): boolean =>
  (ts.isIfStatement(node.parent) && node.parent.expression === node) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node)

/** An if that leaves its function or loop is a guard. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  if (last === undefined) return false
  return (
    ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last)
  )
}
