import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HEADS, postgresqlGuards, postgresqlSchema } from './postgresql-head.mjs'

test.each(HEADS)(
  '$to is what is made of $from: npm run db:postgresql-head makes it anew',
  ({ from, to, make }) => {
    expect(make(readFileSync(from, 'utf8'))).toBe(readFileSync(to, 'utf8'))
  },
)

test('every model and column is in both heads, with our lists as texts', () => {
  const head = postgresqlSchema(
    'generator client {\n}\n\nenum Role {\n  viewer\n  admin\n}\n\nmodel User {\n  role Role @default(viewer)\n  last Role? // Role\n}\n',
  )
  expect(head).toContain('model User {\n  role String @default("viewer")\n  last String? // Role\n}')
  expect(head).not.toContain('enum')
})

test('every guard is in both heads, in the same words', () => {
  const sentences = (sql: string) =>
    [...sql.matchAll(/'([A-Z][^']* [^']*)'/g)].map(([, sentence]) => sentence)
  const ours = readFileSync('prisma/guards.sql', 'utf8')
  const names = [...ours.matchAll(/^CREATE TRIGGER (\w+)/gm)].map(([, name]) => name)
  const made = postgresqlGuards(ours)
  for (const name of names) expect(made).toContain(`CREATE TRIGGER ${name ?? ''} BEFORE`)
  expect(new Set(sentences(made))).toEqual(new Set(sentences(ours)))
})
