import { MISSING_LABELS, type MissingReason } from '../shared/missing'
import type { FieldView } from '../trials/trial-views'
import type { ManuscriptTrial } from './manuscript-views'

/**
 * What a column reads off a trial: the text as printed, which is never empty, the reasons it gives for what it lacks, the
 * fields it was read from, and sentences that belong below the table.
 */
export interface CellReading {
  text: string
  isMissing: boolean
  missing: readonly MissingReason[]
  views: readonly FieldView[]
  notes: readonly string[]
}

/** A text that rests on no statement, such as the trial's identifier. */
export function plainReading(text: string): CellReading {
  return { text, isMissing: false, missing: [], views: [], notes: [] }
}

/** The time of a trial in one cell: "9 Nov 2023 to 30 Dec 2025 (planned)"; what is missing of it is said. */
export function datesReading(trial: ManuscriptTrial): CellReading {
  const start = trialReading(trial, 'startedOn')
  const end = trialReading(trial, 'completedOn')
  const both = {
    isMissing: start.isMissing && end.isMissing,
    missing: [...new Set([...start.missing, ...end.missing])],
    views: [...start.views, ...end.views],
    notes: [],
  }
  if (both.isMissing && start.text === end.text) return { ...both, text: start.text }
  if (both.isMissing) return { ...both, text: `start ${start.text}; completion ${end.text}` }
  if (end.isMissing) return { ...both, text: `from ${start.text}; completion ${end.text}` }
  if (start.isMissing) return { ...both, text: `to ${end.text}; start ${start.text}` }
  return { ...both, text: `${start.text} to ${end.text}` }
}

/** The value of a field of the trial itself. */
export function trialReading({ fields, row }: ManuscriptTrial, field: string): CellReading {
  const view = fields[field]
  return fieldReading(view ? [view] : [], row.missing[field])
}

/** What the administrations of a trial say of a field: each value once, in their order. */
export function givenReading({ administrations, row }: ManuscriptTrial, field: string): CellReading {
  const views = administrations.flatMap(({ fields }) => fields.filter((view) => view.field === field))
  return fieldReading(views, row.missing[field])
}

/** The values of one field, of each administration where it has one; the reason where none is known. */
function fieldReading(views: readonly FieldView[], reason: MissingReason = 'NOT_CAPTURED'): CellReading {
  const texts = [...new Set(views.flatMap(({ display }) => display ?? []))]
  if (texts.length > 0) return { ...plainReading(texts.join('; ')), views }
  const missing = views[0]?.missing ?? reason
  return { text: MISSING_LABELS[missing], isMissing: true, missing: [missing], views, notes: [] }
}
