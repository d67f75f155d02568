import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StatementDraft } from '../../claims/statement'
import { CLAIM_SCHEMAS } from '../../claims/claim-values'
import { hpscregNumber, type HpscregRow, hpscregRowSchema } from './hpscreg-row'
import { readHpscregRow } from './read-hpscreg-row'

const table = readTable('hpscreg-trials').map((row) => hpscregRowSchema.parse(row))
const mapping = readTable('hpscreg-mapping').map(
  ({ field = '', text = '', stored_value = '', note = '' }) => ({
    field,
    text,
    stored_value,
    rows: Number(/^(\d+) rows?\b/.exec(note)?.[1]),
  }),
)
const readings = table.map((row) => ({
  number: hpscregNumber(row),
  reading: readHpscregRow(row),
}))

test('every one of the 182 rows reads, and each stated value fits its field', () => {
  expect(readings).toHaveLength(182)
  for (const { reading } of readings)
    for (const { field, value, missing } of reading.statements) {
      if (missing === null) expect(() => CLAIM_SCHEMAS[field].parse(value)).not.toThrow()
      else expect(value).toBeNull()
    }
})

describe('each text of the mapping becomes what the mapping says, as often as it says', () => {
  const whole = mapping.filter(({ field, rows }) => !field.includes('(') && rows > 0)

  test('the mapping still counts its rows', () => {
    expect(whole.length).toBeGreaterThan(180)
  })

  test.each(whole.map((row) => [row.field, row.text, row.stored_value, row.rows] as const))(
    '%s "%s" becomes %s in %i rows',
    (column, text, stored, rows) => {
      const found = readings.filter((_, at) => cellOf(table[at], column) === text)
      expect(found).toHaveLength(rows)
      const field = FIELDS[column]
      if (field === undefined || stored.startsWith('second condition')) return
      for (const { number, reading } of found) {
        const said =
          field === 'cellType' && stored === 'NOT_CAPTURED' && SILENT.has(number) ? 'NOT_REPORTED' : stored
        expect(written(statementOf(reading.statements, field))).toBe(
          said.replace(/ \(area: .*\)$|, text kept$/, ''),
        )
      }
    },
  )
})

test('phase texts that name no phase are kept as given, and two of them say more', () => {
  const followUp = readHpscregRow(rowWith({ fase_estudio_clinico: 'Long term follow up' })).statements
  expect(statementOf(followUp, 'phase')?.value).toEqual({ phases: null, text: 'Long term follow up' })
  expect(statementOf(followUp, 'studyRole')?.value).toBe('LONG_TERM_FOLLOW_UP')
  const pathway = readHpscregRow(
    rowWith({ fase_estudio_clinico: 'Alternative regulatory mechanism' }),
  ).statements
  expect(statementOf(pathway, 'regulatoryPathway')?.value).toBe('Alternative regulatory mechanism')
  const other = readHpscregRow(rowWith({ fase_estudio_clinico: 'Other' })).statements
  expect(statementOf(other, 'studyRole')).toBeUndefined()
})

test('an age has no unit, so it is no number of years', () => {
  const { statements } = readHpscregRow(rowWith({ edad_min_participante: '1.0', edad_max_participante: '' }))
  expect(statementOf(statements, 'minimumAge')).toMatchObject({
    value: { text: '1', years: null },
    textAsGiven: '1.0',
  })
  expect(statementOf(statements, 'maximumAge')).toMatchObject({ value: null, missing: 'NOT_CAPTURED' })
})

test('participants and dates are planned, and an empty number is not zero', () => {
  const { statements } = readHpscregRow(rowWith({ n_participantes: '12', fecha_inicio: '2024-05-27' }))
  expect(statementOf(statements, 'enrollment')?.value).toEqual({ count: 12, type: 'ESTIMATED' })
  expect(statementOf(statements, 'startedOn')?.value).toEqual({ text: '2024-05-27', type: 'ESTIMATED' })
  const none = readHpscregRow(rowWith({ n_participantes: '' })).statements
  expect(statementOf(none, 'enrollment')).toMatchObject({ value: null, missing: 'NOT_CAPTURED' })
})

test('a second condition is kept as text beside the first', () => {
  const row = rowWith({
    condicion_primaria_estudio: 'Heart Failure',
    condicion_secundaria_estudio: 'Edema, corneal',
  })
  expect(statementOf(readHpscregRow(row).statements, 'condition')?.value).toEqual([
    { text: 'Heart Failure', code: 'heart-failure' },
    { text: 'Edema, corneal', code: null },
  ])
})

test('the row is never a complete list of countries or conditions, and bears the year of the table', () => {
  const reading = readHpscregRow(rowWith({}))
  expect(reading.completeLists).toEqual([])
  expect(reading.postedOn).toBe('2025')
  expect(reading.identifiers).toEqual([{ registry: 'hPSCreg', value: '202', role: 'primary' }])
})

test('each statement names its column and the registry it came from', () => {
  const { statements } = readHpscregRow(rowWith({ pais: 'China' }))
  expect(statementOf(statements, 'country')).toMatchObject({
    value: ['CN'],
    locator: 'column pais (WHO ICTRP)',
  })
  expect(statementOf(statements, 'cellType')?.locator).toBe('column tipo_celula (hPSCreg)')
})

test('a body that is no row is refused by name', () => {
  expect(() => readHpscregRow({ url: 'https://hpscreg.eu/browse/trial/1' })).toThrow(/estudio_clinico/)
  expect(() => readHpscregRow(rowWith({ url: 'https://hpscreg.eu/' }))).toThrow(/must end in a trial number/)
})

const FIELDS: Partial<Record<string, StatementDraft['field']>> = {
  tipo_celula: 'cellType',
  fase_estudio_clinico: 'phase',
  tipo_estudio: 'studyType',
  pais: 'country',
  genero_participante: 'sex',
  n_participantes: 'enrollment',
  fecha_conclusion: 'completedOn',
  condicion_primaria_estudio: 'condition',
}
// the mapping says of these, by number, that their source is silent
const SILENT = new Set(
  mapping
    .filter(
      ({ field, stored_value }) =>
        field.startsWith('tipo_celula (') && stored_value.startsWith('NOT_REPORTED'),
    )
    .map(({ field }) => /\d+/.exec(field)?.[0] ?? ''),
)

/** A statement as the mapping writes it. */
function written(statement: StatementDraft | undefined): string {
  if (!statement) return 'nothing'
  if (statement.missing) return statement.missing
  const { field, value } = statement
  if (field === 'phase') return phaseWritten(value)
  if (field === 'condition') return conditionWritten(value)
  return Array.isArray(value) ? value.join('|') : String(value)
}

function phaseWritten(value: unknown): string {
  const { phases } = CLAIM_SCHEMAS.phase.parse(value)
  return phases ? phases.join('|') : 'AS_GIVEN'
}

function conditionWritten(value: unknown): string {
  return CLAIM_SCHEMAS.condition.parse(value)[0]?.code ?? 'UNMAPPED'
}

function statementOf(statements: readonly StatementDraft[], field: StatementDraft['field']) {
  return statements.find((statement) => statement.field === field)
}

function cellOf(row: HpscregRow | undefined, column: string): string | undefined {
  return row && new Map(Object.entries(row)).get(column)
}

function rowWith(cells: Partial<HpscregRow>): object {
  return { ...table[0], ...cells }
}

function readTable(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`prisma/seed/data/${name}.tsv`, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(head.split('\t').map((column, at) => [column, cells[at] ?? '']))
  })
}
