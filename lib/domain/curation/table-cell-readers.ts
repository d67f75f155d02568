import { type CLAIMABLE_FIELDS, isClaimableField } from '../claims/claimable-fields'
import { hasAmbiguousComma, readDoseText } from '../claims/dose-text'
import { readWindowText } from '../claims/window-text'
import { entityField } from './entity-fields'
import { sayIssue } from '../shared/say-issue'
import { sayAny } from '../shared/words'
import { AS_GIVEN, UNMAPPED } from '../trials/trial-vocabulary'
import { type CellReading, NOTHING, readMissing, saysProblem, saysValue } from './table-cell'
import { readDateCell } from './table-date-cell'
import { WINDOW_TARGETS } from './table-head-vocabulary'
import { readEnrollmentCell, readPhaseCell } from './table-number-cells'
import type { TableTarget } from './table-targets'
import { makeWordLists, type TableVocabulary, type WordList, type WordLists } from './table-vocabulary'
import { splitWords } from './table-words'
import { timeWord } from './time-word'
import { readTypedValue } from './typed-value'

type About = Pick<TableTarget, 'entity' | 'field' | 'key'>

/** Reads the cells of a table; the lists of words are made once and kept. */
export interface CellReader {
  /** What the text of a value's column says of its field; it fits the field's schema where it is a value. */
  value(about: About, text: string): CellReading
  /** What the codes beside a value say of the field, in the form in which our own files write them. */
  codes(about: About, codes: string, text: string): CellReading
  /** The codes of the words in a text, what is not in the list as it is written; null for a field without a list. */
  codesIn(about: About, text: string): string[] | null
}

/** Makes the reader of cells for the vocabulary of the day. */
export function makeCellReader(vocabulary: TableVocabulary): CellReader {
  const lists = makeWordLists(vocabulary)
  return {
    value: (about, text) => checked(about, text, readValue(about, text.trim(), lists)),
    codes: (about, codes, text) =>
      checked(about, codes, readCodes(about, { codes: codes.trim(), text }, lists)),
    codesIn: (about, text) => {
      const list = lists(about)
      return list && splitWords(text, list.finder).map((word) => word.code ?? word.text)
    },
  }
}

function readValue(about: About, text: string, lists: WordLists): CellReading {
  const { entity, field, key } = about
  const list = lists(about)
  if (text === '') return NOTHING
  if (field === 'phase') return readPhaseCell(text)
  const missing = list && list.finder.find(text) !== null ? null : readMissing(text)
  if (missing) return missing
  if (list) return readWords(list, text)
  if (entity === 'trial' && field === 'enrollment') return readEnrollmentCell(text)
  if (entity === 'trial' && field.endsWith('On')) return readStatedDate(text)
  if (field === 'dose') return readDose(text)
  if (field === 'window') return readWindow(key, text)
  if (field === 'hasResults' || field === 'healthyVolunteers') return readYesNo(text)
  if (field === 'collaborators' || field === 'aliases')
    return saysValue(text.split(/[;|\n]+/).flatMap((name) => name.trim() || []))
  return isClaimableField(field) && entity !== 'product' ? readTyped(field, text) : saysValue(text)
}

function readWords({ shape, name, finder }: WordList, text: string): CellReading {
  const words = splitWords(text, finder)
  const unknown = words.filter(({ code }) => code === null)
  const value = valueOf(shape, words)
  if (unknown.length === 0)
    return value === null
      ? saysProblem(`names ${String(words.length)} ${name}, where one can stand: choose one`)
      : saysValue(value)
  const asGiven = shape === 'word' ? text : shape === 'term' || shape === 'terms' ? value : null
  if (words.length === 1) return saysProblem(`is not in our list of ${name}`, asGiven)
  const named = sayAny(unknown.map((word) => `“${word.text}”`))
  return saysProblem(`names ${named}, which is not in our list of ${name}`, asGiven)
}

type Word = ReturnType<typeof splitWords>[number]

// null where several words stand for one value
function valueOf(shape: WordList['shape'], words: readonly Word[]): unknown {
  const [first] = words
  const codes = [...new Set(words.flatMap(({ code }) => code ?? []))]
  if (shape === 'codes') return codes
  if (shape === 'terms') return words
  if (!first || words.length > 1) return null
  if (shape === 'oneOf') return codes
  return shape === 'term' ? first : first.code
}

/** Codes are written by our own files: parted by semicolons, with a reason where there is none. */
function readCodes(
  about: About,
  { codes, text }: { codes: string; text: string },
  lists: WordLists,
): CellReading {
  const list = lists(about)
  if (codes === '') return NOTHING
  if (codes === AS_GIVEN) return saysValue({ phases: null, text })
  if (about.field === 'phase') return readPhaseCell(codes)
  if (codes.split('; ').every((code) => code === UNMAPPED))
    return saysValue(text.split('; ').map((part) => ({ text: part, code: null })))
  const missing = list && list.finder.find(codes) !== null ? null : readMissing(codes)
  if (missing) return missing
  return list ? readWords(list, codes) : readYesNo(codes)
}

function readStatedDate(text: string): CellReading {
  const [, date = '', word] =
    /^(.*?)\s*(?:\(?\b(planned|estimated|anticipated|expected|actual)\b\)?)?$/i.exec(text) ?? []
  const reading = readDateCell(date)
  return reading.kind === 'value' ? saysValue({ text: reading.value, type: timeWord(word) }) : reading
}

function readDose(text: string): CellReading {
  const dose = readDoseText(text)
  if (!dose) return NOTHING
  if (hasAmbiguousComma(text))
    return saysProblem('has a comma between digits: write a decimal as 1.5e6, levels as 1e6, 5e6', dose)
  return saysValue(
    dose,
    dose.levels.length === 0 ? 'is kept in its own words: no level could be read for certain' : null,
  )
}

function readWindow(key: string, text: string): CellReading {
  const about = WINDOW_TARGETS.find((target) => target.key === key)?.about
  const window = about ? readWindowText(text, about) : null
  return window
    ? saysValue(window)
    : saysProblem('is no length of time we can read: write “6-60 months” or “within 72 hours”')
}

function readYesNo(text: string): CellReading {
  if (/^(?:yes|y|true|1|accepts healthy volunteers|has results|posted)$/i.test(text)) return saysValue(true)
  if (/^(?:no|n|false|0|no results(?: available| posted)?)$/i.test(text)) return saysValue(false)
  return saysProblem('is neither yes nor no')
}

function readTyped(field: keyof typeof CLAIMABLE_FIELDS, text: string): CellReading {
  const reading = readTypedValue(field, [text], [])
  return reading.problem === null ? saysValue(reading.value) : saysProblem(reading.problem)
}

// what does not fit the field would be refused at submission: better here, by row
function checked({ entity, field }: About, text: string, reading: CellReading): CellReading {
  if (reading.kind !== 'value') return reading
  if (text.includes('\uFFFD'))
    return saysProblem('holds letters that were broken on the way: save the table as UTF-8')
  const parsed = entityField(entity, field)?.schema.safeParse(reading.value)
  if (!parsed) return saysProblem('stands in a column that is no field')
  return parsed.success
    ? saysValue(parsed.data, reading.note)
    : saysProblem(parsed.error.issues[0] ? sayIssue(parsed.error.issues[0]) : 'does not fit')
}
