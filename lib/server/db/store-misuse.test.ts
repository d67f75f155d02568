import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findStoreMisuse } from './testing/store-misuse'

const rulesOf = (text: string) =>
  findStoreMisuse('sample.ts', text).map(({ rule, line }) => `${String(line)}: ${rule}`)

test.each([
  ['db.$queryRawUnsafe(`SELECT ${column}`)', ['1: unsafe SQL']],
  ['tx.$executeRawUnsafe("DELETE FROM Trial")', ['1: unsafe SQL']],
  ['tx.$queryRaw`SELECT ${Prisma.raw(column)}`', ['1: unsafe SQL']],
  ['const db =\n  new PrismaClient({ adapter })', ['2: second client']],
  ['new Database(path)', ['1: second client']],
  ['new Pool({ connectionString })', ['1: second client']],
  [
    'await inTransaction(async (tx) => {\n  const rows = await reader().trial.findMany()\n})',
    ['2: outer handle inside a transaction'],
  ],
  [
    'inTransaction((tx) => save(tx, () => rawReader().prepare(sql)))',
    ['1: outer handle inside a transaction'],
  ],
  ['inTransaction(async () => { await inTransaction(work) })', ['1: outer handle inside a transaction']],
])('%s is found', (sample, expected) => {
  expect(rulesOf(sample)).toEqual(expected)
})

test.each([
  'tx.$queryRaw`SELECT * FROM Trial WHERE id = ${id}`',
  'const before = await reader().trial.count()\nawait inTransaction((tx) => tx.trial.count())',
  'String.raw`a`',
])('%s is fine', (sample) => {
  expect(rulesOf(sample)).toEqual([])
})

test('no file of the app goes round the store’s doors (A12)', () => {
  const files = ['lib', 'app', 'scripts', 'prisma', 'components'].flatMap((folder) => sourcesBelow(folder))
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) =>
    findStoreMisuse(file, readFileSync(file, 'utf8')).map(
      ({ line, rule }) => `${file}:${String(line)} ${rule}`,
    ),
  )
  expect(found.filter((place) => !isDoor(place))).toEqual([])
})

const ONE_ENGINE =
  /\b(PRAGMA|pragma\(|json_each|sqlite_master|rowid|fts5|COLLATE|GLOB|ILIKE|tsvector|pg_[a-z]+|INSERT OR|better-sqlite3|adapter-pg|from 'pg')\b/

test('what only one engine understands is spelled in the folder of its name', () => {
  const files = ['lib', 'app', 'prisma', 'components'].flatMap((folder) => sourcesBelow(folder))
  const ofEngines = files.filter((file) => /^lib\/server\/db\/(sqlite|postgresql)\//.test(file))
  const spelling = (file: string) => ONE_ENGINE.test(readFileSync(file, 'utf8'))
  expect(ofEngines.filter(spelling).length).toBeGreaterThan(10)
  expect(files.filter((file) => !ofEngines.includes(file) && spelling(file))).toEqual([])
})

/** The store's own folder opens the clients, and the bench those of a made-up store; nothing else there is excused. */
function isDoor(place: string): boolean {
  return (
    /^lib\/server\/db\/[^ ]+ second client$/.test(place) ||
    /^scripts\/bench\/[^ ]+ second client$/.test(place) ||
    /^scripts\/schema-engine\.mjs:\d+ second client$/.test(place)
  )
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.|(^|\/)testing\//.test(name))
    .map((name) => `${folder}/${name}`)
}
