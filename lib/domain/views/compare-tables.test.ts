import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTrialRow } from '../trials/testing/trial-row-builder'
import { compareTables, sayChange, type TableDifference } from './compare-tables'
import { cellsOf, type FrozenRow, type FrozenTable, freezeRows, textOf } from './frozen-body'

const coded = (value: string, label = value) => ({ value, label })
const RECRUITING = coded('RECRUITING', 'Recruiting')
const COMPLETED = coded('COMPLETED', 'Completed')

const trial = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    title: fc.constantFrom('One', 'Two'),
    status: fc.constantFrom(null, RECRUITING, COMPLETED),
    countries: fc.subarray([coded('JP', 'Japan'), coded('US', 'United States')]),
    enrollment: fc.constantFrom(
      { count: 12, type: 'ESTIMATED' as const },
      { count: 12, type: 'ACTUAL' as const },
      { missing: 'NOT_REPORTED' as const },
    ),
  })
  .map(buildTrialRow)
const tables = fc.uniqueArray(trial, { selector: ({ id }) => id }).map(freezeRows)

describe('the difference of two tables', () => {
  test('of a table with itself is empty, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const reversed = { ...table, data: table.data.toReversed() }
        expect(compareTables(table, reversed)).toEqual({ came: [], went: [], changed: [] })
      }),
    )
  })

  test('carried out on the one gives the other', () => {
    fc.assert(
      fc.property(tables, tables, (then, now) => {
        expect(byId(carryOut(then, compareTables(then, now)))).toEqual(byId(now))
      }),
    )
  })

  test('the other way round is the same with then and now changed about', () => {
    fc.assert(
      fc.property(tables, tables, (then, now) => {
        const forth = compareTables(then, now)
        const back = compareTables(now, then)
        expect(back.came).toEqual(forth.went)
        const turned = forth.changed.map(({ id, changes }) => [
          id,
          changes.map((change) => ({ ...change, from: change.to, to: change.from })),
        ])
        expect(new Map(back.changed.map(({ id, changes }) => [id, changes]))).toEqual(
          new Map(turned.map(([id, changes]) => [id, changes])),
        )
      }),
    )
  })
})

test('a status that changed is one changed cell, with its words and its code', () => {
  const then = freezeRows([buildTrialRow({ status: RECRUITING })])
  const now = freezeRows([buildTrialRow({ status: COMPLETED })])
  expect(compareTables(then, now).changed).toEqual([
    {
      id: 'NCT00000001',
      row: now.data[0],
      changes: [
        {
          key: 'status',
          label: 'Status',
          from: ['Recruiting', 'RECRUITING'],
          to: ['Completed', 'COMPLETED'],
        },
      ],
    },
  ])
})

test('a change is said in the words on screen, and with the code where the words stayed', () => {
  const words = { key: 'status', label: 'Status', from: ['Recruiting', 'R'], to: ['Completed', 'C'] }
  expect(sayChange(words)).toEqual({ from: 'Recruiting', to: 'Completed' })
  const code = { key: 'enrollment', label: 'Participants', from: [12, 'ESTIMATED'], to: [12, 'ACTUAL'] }
  expect(sayChange(code)).toEqual({ from: '12, ESTIMATED', to: '12, ACTUAL' })
})

test('a column one day did not have, or that says more today, is no difference', () => {
  const now = freezeRows([buildTrialRow({ status: RECRUITING })])
  const older: FrozenTable = {
    columns: [
      { key: 'id', label: 'Number', headings: ['Number'] },
      { key: 'status', label: 'Status', headings: ['Status'] },
      { key: 'shoeSize', label: 'Shoe size', headings: ['Shoe size'] },
    ],
    data: [{ Number: 'NCT00000001', Status: 'Completed', 'Shoe size': 42 }],
  }
  expect(compareTables(older, now)).toEqual({ came: [], went: [], changed: [] })
})

/** Carries a difference out: takes out, changes, puts in. */
function carryOut(then: FrozenTable, { came, went, changed }: TableDifference): FrozenTable {
  const gone = new Set(went.map((row) => textOf(then, 'id', row)))
  const kept = then.data
    .filter((row) => !gone.has(textOf(then, 'id', row)))
    .map((row) => {
      const { changes = [] } = changed.find(({ id }) => id === textOf(then, 'id', row)) ?? {}
      return changes.reduce<FrozenRow>((after, change) => {
        const column = then.columns.find(({ key }) => key === change.key)
        expect(column && cellsOf(column, row)).toEqual(change.from)
        const cells = column?.headings.map((heading, at) => [heading, change.to[at] ?? '']) ?? []
        return { ...after, ...Object.fromEntries(cells) }
      }, row)
    })
  return { columns: then.columns, data: [...kept, ...came] }
}

function byId(table: FrozenTable): Map<string, FrozenRow> {
  return new Map(table.data.map((row) => [textOf(table, 'id', row), row]))
}
