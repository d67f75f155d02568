import { fold } from '../shared/fold'
import { isMissingReason, type MissingReason } from '../shared/missing'

/**
 * What a cell says of a field. `nothing` proposes nothing: the cell is empty, or says that nobody has looked. A problem is
 * a clause that ends "“38.13.2024” …"; `asGiven` is the value that keeps the cell's own words, where the field allows it.
 */
export type CellReading =
  | { kind: 'nothing' }
  | { kind: 'value'; value: unknown; note: string | null }
  | { kind: 'missing'; missing: MissingReason }
  | { kind: 'problem'; message: string; asGiven: { value: unknown } | null }

export const NOTHING = { kind: 'nothing' } as const

/** The reading of a cell that holds a value; `note` is a clause worth knowing, such as what could not be read of it. */
export function saysValue(value: unknown, note: string | null = null): CellReading & { kind: 'value' } {
  return { kind: 'value', value, note }
}

/** The reading of a cell that is no value; `asGiven` null where the field cannot keep its words. */
export function saysProblem(message: string, asGiven: unknown = null): CellReading {
  return { kind: 'problem', message, asGiven: asGiven === null ? null : { value: asGiven } }
}

/**
 * Reads a cell that says why there is no value: in our own words or codes, or in those teams use. "N/A" is a problem,
 * because half of its writers mean that the question does not arise and half that nothing was found. Null for a cell
 * that holds something.
 */
export function readMissing(text: string): CellReading | null {
  if (/^[\s\-–—.?]*$/.test(text)) return NOTHING
  const words = fold(text)
  const reason = isMissingReason(text) ? text : REASONS[words]
  if (reason === undefined)
    return words === 'n a' || words === 'na'
      ? saysProblem('may mean “not reported” or “not applicable”: write which')
      : null
  return reason === 'NOT_CAPTURED' ? NOTHING : { kind: 'missing', missing: reason }
}

const REASONS: Record<string, MissingReason> = {
  'not reported': 'NOT_REPORTED',
  'not stated': 'NOT_REPORTED',
  'not given': 'NOT_REPORTED',
  'not specified': 'NOT_REPORTED',
  'not disclosed': 'NOT_REPORTED',
  nr: 'NOT_REPORTED',
  'n r': 'NOT_REPORTED',
  'not captured yet': 'NOT_CAPTURED',
  'not captured': 'NOT_CAPTURED',
  'not applicable': 'NOT_APPLICABLE',
}
