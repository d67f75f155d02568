import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Delimiter, DELIMITERS, guessDelimiter, readDelimited, type TableLimits } from './delimited-text'

const LIMITS: TableLimits = { characters: 100_000, rows: 50, columns: 20, cellCharacters: 1_000 }

function read(text: string, delimiter: Delimiter = ',') {
  const reading = readDelimited(text, delimiter, LIMITS)
  return 'problem' in reading ? reading : { rows: reading.rows.map(({ cells }) => cells) }
}

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n\n , \n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '"a ""x""","b,c\nd"\n1,',
    [
      ['a "x"', 'b,c\nd'],
      ['1', ''],
    ],
  ],
  ['a,""', [['a', '']]],
  ['"a"', [['a']]],
  ['', []],
])('%j is read cell by cell', (text, rows) => {
  expect(read(text)).toEqual({ rows })
})

test.each([
  ['a,b\n"1,2\n3,4', 'A quote is opened and never closed in row 2.'],
  ['a,b\n"1"x,2', 'Text follows a closing quote in row 2.'],
  ['a,5" needle', 'A quote stands inside a cell that does not begin with one in row 1.'],
  ['a\0b', 'This is no text: it holds zero bytes. Save the sheet as CSV.'],
  [Array.from({ length: 10_000 }, String).join(), 'Row 1 has more than 20 columns.'],
  ['a\n'.repeat(60), 'The table has more than 49 rows below its head: split it.'],
  ['x'.repeat(1_001), 'Row 1 has a cell of over 1,000 characters.'],
  ['x'.repeat(100_001), 'The table is longer than 100,000 characters: split it.'],
])('what is no table of ours is refused with a sentence: %.20j', (text, problem) => {
  expect(read(text)).toEqual({ problem })
})

test('a single line of 100 MB is refused without reading it', () => {
  expect(read('x'.repeat(100_000_000))).toHaveProperty('problem')
})

test('rows keep their numbers where empty ones are left out', () => {
  const reading = readDelimited('a\n\n"b\nc"\nd', ',', LIMITS)
  expect('rows' in reading && reading.rows.map(({ number }) => number)).toEqual([1, 3, 4])
})

test('an inch sign between tabs is part of its cell', () => {
  expect(read('id\tneedle\n1\t5" long', '\t')).toEqual({
    rows: [
      ['id', 'needle'],
      ['1', '5" long'],
    ],
  })
})

const cell = fc.string({ unit: fc.constantFrom(...'ab"\n\r,;\t|é '), maxLength: 6 }).map((text) => `x${text}`)
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
const delimiters = fc.constantFrom(...DELIMITERS)
const write = (rows: string[][], delimiter: string) =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

describe('every table', () => {
  test('comes back from quoted text as it was', () => {
    fc.assert(
      fc.property(tables, delimiters, (rows, delimiter) => {
        expect(read(write(rows, delimiter), delimiter)).toEqual({ rows })
      }),
    )
  })

  test('is read as an independent reader reads it, or refused', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab"",,\n\r'), maxLength: 30 })
    fc.assert(
      fc.property(texts, (text) => {
        const ours = read(text)
        if ('problem' in ours) return
        const theirs: string[][] = parse(text, {
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        })
        expect(ours.rows).toEqual(theirs.filter((row) => row.some((each) => each.trim() !== '')))
      }),
      { numRuns: 1_000 },
    )
  })

  test('of two columns or more shows its delimiter', () => {
    const wide = tables.filter(([head = []]) => head.length > 1)
    fc.assert(
      fc.property(wide, delimiters, (rows, delimiter) => {
        expect(guessDelimiter(write(rows, delimiter))).toBe(delimiter)
      }),
    )
  })
})

test.each([
  ['NCT Number,Conditions\nNCT1,a|b\nNCT2,c|d|e', ','],
  ['id\ttitle\n1\ta, b\n2\tc', '\t'],
  ['id;Titel\n1;a,b\n2;c,d', ';'],
  ['one column\nwithout any', ','],
  ['', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter)
})
