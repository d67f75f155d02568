import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EvidenceSystem, StatementKind } from '../../generated/prisma/client'
import { foundingFolder } from './read-table'
import { readReviewStatements } from './review-statements'

const root = process.cwd()
const statements = readReviewStatements(root)

// hashes of every run of eight words of the review, so that the check needs no copy of its text
const runs = new Set(
  readFileSync(path.join(foundingFolder(root), 'review-eight-word-runs.txt'), 'utf8')
    .trim()
    .split('\n'),
)

test('every paragraph of the review is carried over', () => {
  expect(statements.length).toBeGreaterThanOrEqual(45)
  expect(new Set(statements.map(({ paragraph }) => paragraph))).toEqual(
    new Set(['1', '2', '3', '4', '5', '6', '7']),
  )
})

describe.each(statements.map((statement) => [statement.text, statement] as const))(
  '%s',
  (text, statement) => {
    test('is one sentence of fewer than 25 words, in our words', () => {
      expect(text.split(/\s+/).length).toBeLessThan(25)
      expect(text).toMatch(/^(?:[A-Z]|iPSC|hNPC)[^.!?]*\.$/)
      expect(eightWordRuns(text).filter((run) => runs.has(hash(run)))).toEqual([])
    })

    test('has a kind, a system and a subject', () => {
      expect(Object.keys(StatementKind)).toContain(statement.kind)
      expect(Object.keys(EvidenceSystem)).toContain(statement.system)
      const { cell_type, starting_material, entity, product } = statement
      expect([cell_type, starting_material, entity, product].some((subject) => subject !== '')).toBe(true)
    })
  },
)

test('the check for copied sentences finds one', () => {
  const copied = 'Exosomes can cross the BBB and have less immunogenicity, compared to stem cells.'
  expect(eightWordRuns(copied).some((run) => runs.has(hash(run)))).toBe(true)
})

test('what the review says weighs as it says it', () => {
  const saying = (pattern: RegExp) => statements.filter(({ text }) => pattern.test(text))
  expect(saying(/strong safety profile/)).toMatchObject([{ kind: 'safety', entity: 'cells' }])
  expect(saying(/Efficacy varied/)).toMatchObject([{ kind: 'efficacy', entity: 'cells' }])
  expect(saying(/not yet understood fully/)).toMatchObject([
    { cell_type: 'mesenchymal-stromal-cell', starting_material: '' },
  ])
  expect(saying(/less immunogenic than/)).toMatchObject([{ entity: 'extracellular-vesicles' }])
})

function eightWordRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? []
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 12)
}
