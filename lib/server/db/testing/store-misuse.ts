import ts from 'typescript'

/** One place where code goes round the store's doors. */
export interface Misuse {
  line: number
  rule: 'unsafe SQL' | 'second client' | 'outer handle inside a transaction'
}

const UNSAFE = new Set(['$queryRawUnsafe', '$executeRawUnsafe', 'raw'])
const CLIENTS = new Set(['PrismaClient', 'PrismaBetterSqlite3', 'Database', 'PrismaPg', 'Pool', 'Client'])
const OUTER = new Set(['reader', 'rawReader', 'openRawReader', 'readDataVersion', 'writer', 'inTransaction'])

/**
 * Finds, in one source text, SQL put together from strings, database clients made outside lib/server/db, and handles
 * other than `tx` used inside the work of a transaction (RELIABILITY A12).
 */
export function findStoreMisuse(fileName: string, text: string): Misuse[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true)
  const found: Misuse[] = []
  const add = (node: ts.Node, rule: Misuse['rule']) =>
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, rule })
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (isUnsafeSql(node)) add(node, 'unsafe SQL')
    if (isNewClient(node)) add(node, 'second client')
    if (isInside && ts.isCallExpression(node) && OUTER.has(nameOf(node.expression)))
      add(node, 'outer handle inside a transaction')
    const isWork = ts.isCallExpression(node) && nameOf(node.expression) === 'inTransaction'
    ts.forEachChild(node, (child) =>
      visit(child, isInside || (isWork && node.arguments.some((a) => a === child))),
    )
  }
  visit(source, false)
  return found
}

function isUnsafeSql(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !UNSAFE.has(node.name.text)) return false
  return node.name.text !== 'raw' || nameOf(node.expression) === 'Prisma'
}

function isNewClient(node: ts.Node): boolean {
  return ts.isNewExpression(node) && CLIENTS.has(nameOf(node.expression))
}

function nameOf(expression: ts.Expression): string {
  return ts.isIdentifier(expression) ? expression.text : ''
}
