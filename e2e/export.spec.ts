import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { undoFormulaSafe } from '../lib/domain/shared/formula-safe'
import { TRIAL_COLUMNS } from '../lib/domain/trials/trial-columns'
import { expect, test } from './fixtures'

const COLUMNS = ['id', 'title', 'cellType', 'phase', 'enrollment', 'startedOn', 'sponsor', 'condition']
const VIEW = `condition=parkinson-disease&sort=title&columns=${COLUMNS.join(',')}`
const chosen = COLUMNS.map((key) => TRIAL_COLUMNS.find((column) => column.key === key)).filter(
  (column) => column !== undefined,
)
const headings = chosen.flatMap((column) => column.headings)
const screenHeadings = chosen.map((column) => column.headings[0] ?? '')

type Row = Record<string, string | number | null>

const READERS: Record<string, (path: string) => Row[] | Promise<Row[]>> = {
  CSV: (path) => readDelimited(path, ','),
  TSV: (path) => readDelimited(path, '\t'),
  JSON: (path) => JSON.parse(readFileSync(path, 'utf8')).data,
  NDJSON: (path) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  XLSX: readWorkbook,
}

for (const [format, read] of Object.entries(READERS))
  test(`the ${format} file holds exactly the rows, order and cells on screen`, async ({ page }) => {
    await page.goto(`/trials?${VIEW}`)
    await expect(page.locator('tbody tr')).toHaveCount(20)
    const screen = await page.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('td')].map((cell) => {
          // what is only drawn, and the box that picks the row, are no part of the value
          for (const other of cell.querySelectorAll<HTMLElement>('[aria-hidden="true"], label'))
            other.style.display = 'none' // taking it out would break a page still coming to life
          return (cell.querySelector('a') ?? cell).innerText.replaceAll(/\s+/g, ' ').trim()
        }),
      ),
    )
    await page.getByText(/^Export 20 rows/).click()
    const link = page.getByRole('link', { name: new RegExp(`\\b${format}\\b`) }).first()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(
      /^cell-trial-atlas_trials_\d{4}-\d{2}-\d{2}_v\d+_[0-9a-f]{8}\.\w+$/,
    )
    const rows = await read(await download.path())
    expect(rows).toHaveLength(20)
    expect(Object.keys(rows[0] ?? {})).toEqual(headings)
    expect(rows.map((row) => screenHeadings.map((heading) => String(row[heading])))).toEqual(screen)
  })

test('the export control says format, columns and rows before the download', async ({ page }) => {
  await page.goto(`/trials?${VIEW}`)
  const control = page.getByRole('group').filter({ hasText: 'Export 20 rows' }).last()
  await control.getByText(/^Export 20 rows/).click()
  await expect(control).toContainText('20 rows')
  await expect(control).toContainText(/8 columns/)
})

test('a file of the whole atlas has no page limit', async ({ request }) => {
  const text = await (await request.get('/api/v1/trials/export?format=ndjson&pageSize=10')).text()
  expect(text.trimEnd().split('\n')).toHaveLength(187)
})

test('the claims of a selection name trial, field, value and source in each row', async ({ request }) => {
  const text = await (await request.get('/api/v1/claims/export?format=csv&q=GD-iExo-003')).text()
  const rows: Row[] = parse(text, { columns: true })
  const phases = rows.filter((row) => row.trial === 'NCT06138210' && row.field === 'phase')
  expect(new Set(phases.map((row) => row.value))).toEqual(
    new Set(['EARLY_PHASE1', 'PHASE1', 'PHASE1|PHASE2']),
  )
  for (const row of rows) expect(row.source).toBeTruthy()
})

function readDelimited(path: string, delimiter: string): Row[] {
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { delimiter, columns: true })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, undoFormulaSafe(cell)])),
  )
}

async function readWorkbook(path: string): Promise<Row[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [head = [], ...rows] = (workbook.worksheets[0]?.getSheetValues() ?? [])
    .slice(1)
    .map((row) => (Array.isArray(row) ? row.slice(1) : []))
  return rows.map((row) =>
    Object.fromEntries(head.map((heading, index) => [String(heading), row[index] as string | number])),
  )
}
