import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { ExportCell, ExportFormat } from '../../domain/shared/export-format'
import { undoFormulaSafe } from '../../domain/shared/formula-safe'
import type { ExportTable } from './export-table'

import { exportAnswer } from './export-answer'

const HEADINGS = ['id', 'title', 'participants']
const ROWS: ExportCell[][] = [
  ['X1', 'plain', 12],
  ['X2', 'with "quotes", commas\r\nand lines\tand tabs', -3],
  ['X3', '=HYPERLINK("http://evil.example")', null],
  ['X4', '＝1+1', 0],
  ['X5', "'=kept", 1.5],
  ['X6', '日本語 é \u{FEFF}', 7],
]

async function* batches(rows: ExportCell[][]) {
  for (let start = 0; start < rows.length; start += 2) yield rows.slice(start, start + 2)
}

function answer(format: ExportFormat, table: ExportTable = { headings: HEADINGS, batches: batches(ROWS) }) {
  return exportAnswer({ format, name: 'atlas', about: { total: ROWS.length }, table, close: () => {} })
}

describe('exports', () => {
  it.each([
    ['csv', ','],
    ['tsv', '\t'],
  ] as const)('%s gives every cell back after the documented un-escape', async (format, delimiter) => {
    const text = await answer(format).text()
    const read: string[][] = parse(text, { delimiter, bom: false })
    expect(read[0]).toEqual(HEADINGS)
    const expected = ROWS.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    expect(read.slice(1).map((row) => row.map(undoFormulaSafe))).toEqual(
      expected.map((row) => row.map((cell) => cell)),
    )
    for (const row of read.slice(1)) expect(row[1]).not.toMatch(/^[\s\u{FEFF}"]*[=+@＝＋－＠]/u)
  })

  it('numbers stay numbers in csv, also negative ones', async () => {
    expect(await answer('csv').text()).toContain(',-3\r\n')
  })

  it('ndjson holds one object a line with typed values', async () => {
    const lines = (await answer('ndjson').text()).trimEnd().split('\n')
    expect(lines.map((line) => Object.values(JSON.parse(line)))).toEqual(ROWS)
  })

  it('json says what it is and holds every row', async () => {
    const file = JSON.parse(await answer('json').text())
    expect(file.total).toBe(ROWS.length)
    expect(file.data.map(Object.values)).toEqual(ROWS)
  })

  it('xlsx cells are typed: formulas arrive as text, numbers as numbers', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await answer('xlsx').arrayBuffer())
    const sheet = workbook.worksheets[0]
    expect(sheet?.rowCount).toBe(ROWS.length + 1)
    expect(sheet?.getCell('B4').type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getCell('B4').value).toBe('=HYPERLINK("http://evil.example")')
    expect(sheet?.getCell('C3').value).toBe(-3)
  })

  it('a file whose reading fails midway breaks the connection and holds no error text', async () => {
    async function* failing() {
      yield [['X1', 'plain', 12] as ExportCell[]]
      throw new Error('SQLITE_IOERR: secret path')
    }
    for (const format of ['csv', 'json', 'ndjson', 'xlsx'] as const)
      await expect(answer(format, { headings: HEADINGS, batches: failing() }).arrayBuffer()).rejects.toThrow()
  })

  it('closes what it reads from when the reader leaves', async () => {
    let isClosed = false
    const table = { headings: HEADINGS, batches: batches(ROWS) }
    const file = exportAnswer({ format: 'csv', name: 'x', about: {}, table, close: () => (isClosed = true) })
    const reader = file.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(isClosed).toBe(true)
  })

  it.each(['a"b', 'a\r\nSet-Cookie: x=1', '../../etc/passwd', 'naïve 日本', 'a'.repeat(5000)])(
    'the name %j becomes one plain attachment header',
    (name) => {
      const table = { headings: [], batches: batches([]) }
      const { headers } = exportAnswer({ format: 'csv', name, about: {}, table, close: () => {} })
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9._-]{1,124}"$/)
    },
  )
})
