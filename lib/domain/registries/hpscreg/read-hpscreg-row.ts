import { parsePartialDate } from '../../shared/partial-date'
import type { MissingReason } from '../../shared/missing'
import type { ClaimValue } from '../../claims/claim-values'
import type { ClaimableField } from '../../claims/claimable-fields'
import type { StatementDraft } from '../../claims/statement'
import { countryCode } from '../../shared/countries'
import { EMPTY_READING, type RegistryReading } from '../registry-reading'
import { CELL_TYPE_NOT_REPORTED, HPSCREG_CELL_TYPES } from './hpscreg-cell-types'
import { HPSCREG_CONDITIONS } from './hpscreg-conditions'
import {
  type HpscregColumn,
  hpscregLocator,
  hpscregNumber,
  type HpscregRow,
  hpscregRowSchema,
} from './hpscreg-row'
import {
  HPSCREG_PHASES,
  LONG_TERM_FOLLOW_UP_PHASE,
  REGULATORY_PATHWAY_PHASE,
  sexWord,
  studyTypeWord,
} from './hpscreg-terms'

/** The pages behind the table were read in this year; the table gives no day. */
const TABLE_YEAR = '2025'

/**
 * Reads one row of the hPSCreg table: what it states as it states it, and why a value is missing where it is silent.
 * Contradictions with the title are not its business (title-rules.ts). Throws when the body is no such row.
 */
export function readHpscregRow(body: unknown): RegistryReading {
  const row = hpscregRowSchema.parse(body)
  return {
    ...EMPTY_READING,
    postedOn: TABLE_YEAR,
    statements: [
      say('title', row, 'estudio_clinico', titleOf),
      ...phaseStatements(row),
      say('studyType', row, 'tipo_estudio', studyTypeWord),
      cellTypeStatement(row),
      conditionStatement(row),
      say('country', row, 'pais', (text) => listOf(countryCode(text))),
      say('enrollment', row, 'n_participantes', enrollmentOf),
      say('minimumAge', row, 'edad_min_participante', ageOf),
      say('maximumAge', row, 'edad_max_participante', ageOf),
      say('sex', row, 'genero_participante', sexWord),
      say('startedOn', row, 'fecha_inicio', dateOf),
      say('completedOn', row, 'fecha_conclusion', dateOf),
    ],
    identifiers: [{ registry: 'hPSCreg', value: hpscregNumber(row), role: 'primary' }],
    conditions: conditionTexts(row),
  }
}

/** Columns are empty where the reader of the pages kept nothing, which is not the registry being silent. */
function say<F extends ClaimableField>(
  field: F,
  row: HpscregRow,
  column: HpscregColumn,
  read: (text: string) => ClaimValue<F> | null,
): StatementDraft {
  const text = row[column].trim()
  const value = text === '' ? null : read(text)
  return draft(field, column, { value, missing: value === null ? 'NOT_CAPTURED' : null, text })
}

function draft(
  field: ClaimableField,
  column: HpscregColumn,
  said: { value: unknown; missing: MissingReason | null; text: string },
): StatementDraft {
  return {
    field,
    value: said.value,
    missing: said.missing,
    textAsGiven: said.text === '' ? null : said.text,
    locator: hpscregLocator(column),
  }
}

// "Other", "Long term follow up" and "Alternative regulatory mechanism" name no phase: the text is all there is
function phaseStatements(row: HpscregRow): StatementDraft[] {
  const column = 'fase_estudio_clinico'
  const text = row[column].trim()
  const phase = say('phase', row, column, (given) => ({ phases: phasesOf(given), text: given }))
  const said = (field: ClaimableField, value: string) => draft(field, column, { value, missing: null, text })
  if (text === LONG_TERM_FOLLOW_UP_PHASE) return [phase, said('studyRole', 'LONG_TERM_FOLLOW_UP')]
  if (text === REGULATORY_PATHWAY_PHASE) return [phase, said('regulatoryPathway', text)]
  return [phase]
}

function phasesOf(text: string): string[] | null {
  const phases = HPSCREG_PHASES[text]
  return phases ? [...phases] : null
}

function cellTypeStatement(row: HpscregRow): StatementDraft {
  const stated = say('cellType', row, 'tipo_celula', (label) => listOf(HPSCREG_CELL_TYPES[label]))
  const isSilent = stated.textAsGiven === null && CELL_TYPE_NOT_REPORTED.has(hpscregNumber(row))
  return isSilent ? { ...stated, missing: 'NOT_REPORTED' } : stated
}

// the table keeps the first condition of the other registry and the last as second: those between are lost
function conditionStatement(row: HpscregRow): StatementDraft {
  const texts = conditionTexts(row)
  const value = texts.map((text) => ({ text, code: HPSCREG_CONDITIONS[text] ?? null }))
  return draft('condition', 'condicion_primaria_estudio', {
    value: value.length === 0 ? null : value,
    missing: value.length === 0 ? 'NOT_CAPTURED' : null,
    text: texts.join('; '),
  })
}

function conditionTexts(row: HpscregRow): string[] {
  return [row.condicion_primaria_estudio, row.condicion_secundaria_estudio]
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

function titleOf(text: string): string {
  return text
}

function enrollmentOf(text: string): ClaimValue<'enrollment'> | null {
  return /^\d+$/.test(text) ? { count: Number(text), type: 'ESTIMATED' } : null
}

// digits only were kept: a minimum of 1 in a trial in children may be a month, so these are not years
function ageOf(text: string): ClaimValue<'minimumAge'> {
  return { text: text.replace(/\.0$/, ''), years: null }
}

// the page names both dates "(estimated)"; the first of a month may be padding, which nobody can tell from here
function dateOf(text: string): ClaimValue<'startedOn'> | null {
  return parsePartialDate(text) ? { text, type: 'ESTIMATED' } : null
}

function listOf(code: string | null | undefined): string[] | null {
  return code ? [code] : null
}
