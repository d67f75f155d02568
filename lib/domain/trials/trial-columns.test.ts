import { describe, expect, test } from 'vitest'
import { buildTrialRow } from './testing/trial-row-builder'
import { chosenTrialColumns, findTrialColumn, isDefaultColumns, TRIAL_COLUMNS } from './trial-columns'
import type { TrialRow } from './trial-views'

const coded = (value: string, label = value) => ({ value, label })
const bare = buildTrialRow({
  id: 'NCT00000000',
  title: 'A title',
  phaseGroup: coded('NOT_REPORTED', 'not reported'),
  startedOn: { missing: 'NOT_REPORTED' },
  completedOn: { missing: 'NOT_APPLICABLE' },
  missing: {
    cellType: 'NOT_REPORTED',
    status: 'NOT_APPLICABLE',
    condition: 'NOT_REPORTED',
    phase: 'NOT_REPORTED',
  },
})
const full: TrialRow = {
  ...bare,
  identifiers: [
    { registry: 'ClinicalTrials.gov', value: 'NCT00000000', role: 'primary' },
    { registry: 'hPSCreg', value: '7', role: 'secondary' },
  ],
  status: coded('RECRUITING', 'Recruiting'),
  phases: [coded('PHASE1'), coded('PHASE2')],
  phaseText: 'Phases 1/2',
  phaseGroup: coded('PHASE1|PHASE2', 'Phase 1/2'),
  cellTypes: [coded('nk', 'Natural killer cell'), coded('t', 'T cell')],
  conditions: [coded('UNMAPPED', 'Asthma, severe')],
  enrollment: { count: 0, type: 'ESTIMATED' },
  startedOn: { text: '2025-05', type: null },
  hasResults: false,
  missing: {},
  disagreements: ['phase', 'startedOn'],
}
const cellOf = (key: string, row: TrialRow) => findTrialColumn(key)?.cell(row)
const exported = (key: string, row: TrialRow) => findTrialColumn(key)?.exportCells(row)

describe('every column', () => {
  test.each(TRIAL_COLUMNS.map((column) => [column.key, column] as const))(
    '%s: a file says what the screen says',
    (_, column) => {
      for (const row of [bare, full]) {
        const cells = column.exportCells(row)
        expect(String(cells[0])).toBe(column.cell(row).text)
        expect(cells).toHaveLength(column.headings.length)
        for (const cell of cells) expect(cell).not.toBe('')
      }
      expect(column.headings[0]?.startsWith(column.label)).toBe(true)
    },
  )

  test('has a key and headings of its own', () => {
    const headings = TRIAL_COLUMNS.flatMap((column) => column.headings)
    expect(new Set(headings).size).toBe(headings.length)
    expect(new Set(TRIAL_COLUMNS.map(({ key }) => key)).size).toBe(TRIAL_COLUMNS.length)
  })
})

describe('missing values say why', () => {
  test.each([
    ['cellType', 'not reported', 'NOT_REPORTED'],
    ['status', 'not applicable', 'NOT_APPLICABLE'],
    ['route', 'not captured yet', 'NOT_CAPTURED'],
    ['conditionArea', 'not reported', 'NOT_REPORTED'],
    ['enrollment', 'not captured yet', 'NOT_CAPTURED'],
    ['startedOn', 'not reported', 'NOT_REPORTED'],
    ['phase', 'not reported', 'NOT_REPORTED'],
    ['hasResults', 'not captured yet', 'NOT_CAPTURED'],
  ])('%s', (key, text, code) => {
    expect(cellOf(key, bare)).toEqual({ text, isMissing: true })
    expect(exported(key, bare)).toEqual([text, code])
  })
})

describe('stated values', () => {
  test.each([
    ['cellType', ['Natural killer cell; T cell', 'nk; t']],
    ['phase', ['Phase 1/2', 'PHASE1|PHASE2']],
    ['condition', ['Asthma, severe', 'UNMAPPED']],
    ['enrollment', [0, 'ESTIMATED']],
    ['startedOn', ['2025-05', 'NOT_REPORTED']],
    ['identifiers', ['ClinicalTrials.gov NCT00000000; hPSCreg 7']],
    ['hasResults', ['No', 'no']],
    ['disagreement', ['Phase; Start', 'phase; startedOn']],
  ])('%s', (key, cells) => {
    expect(exported(key, full)).toEqual(cells)
    expect(cellOf(key, full)?.isMissing).toBe(false)
  })

  test('a phase in words of its own is shown in these words', () => {
    const row = { ...full, phaseGroup: coded('AS_GIVEN', 'as given'), phaseText: 'Long term follow up' }
    expect(exported('phase', row)).toEqual(['Long term follow up', 'AS_GIVEN'])
  })

  test('a stage that no window can give is not applicable, one nobody looked for not captured', () => {
    expect(cellOf('stageDerived', bare)?.text).toBe('not applicable')
    expect(cellOf('stageDerived', { ...bare, missing: { window: 'NOT_CAPTURED' } })?.text).toBe(
      'not captured yet',
    )
  })
})

test('columns are shown as asked, the default ones when nothing is asked', () => {
  expect(chosenTrialColumns(['title', 'nothing', 'id']).map(({ key }) => key)).toEqual(['title', 'id'])
  const defaults = chosenTrialColumns(null).map(({ key }) => key)
  expect(defaults).toEqual([
    'id',
    'title',
    'cellType',
    'phase',
    'route',
    'country',
    'enrollment',
    'startedOn',
  ])
  expect(isDefaultColumns(defaults)).toBe(true)
  expect(isDefaultColumns(defaults.toReversed())).toBe(false)
})
