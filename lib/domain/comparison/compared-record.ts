import type { Coded } from '../shared/coded'
import type { MissingReason } from '../shared/missing'
import type { FieldView, SourceView } from '../trials/trial-views'

/**
 * What one record says of one field. `display` is null where nothing is known, with the reason in `missing`. Of several
 * administrations the first value stands here and `more` counts the others; `all` holds every one, for telling whether
 * records differ.
 */
export interface ComparedValue {
  field: string
  display: string | null
  values: readonly Coded[]
  missing: MissingReason
  all: readonly string[]
  more: number
  disagreement: Disagreement | null
  sourceNumbers: readonly number[] // of the record's own sources
  phaseGroup: string | null // for the lozenge
}

/** How many values sources name where they disagree, and the trial on whose page all statements stand. */
interface Disagreement {
  values: number
  trialId: string
  administration: string | null // whose field it is; null for the trial's own
}

/** One record of a comparison: a value for every field it has anything to say of, and the sources it names. */
export interface ComparedRecord {
  id: string
  title: string
  values: ReadonlyMap<string, ComparedValue>
  sources: readonly SourceView[]
}

/** A group of fields as they stand below each other. */
export interface ComparedGroup {
  title: string
  fields: readonly { field: string; label: string }[]
}

/** A plain text as a compared value; null is missing for that reason. */
export function plainValue(
  field: string,
  display: string | null,
  missing: MissingReason = 'NOT_CAPTURED',
): ComparedValue {
  return {
    field,
    display,
    values: [],
    missing,
    all: display === null ? [] : [display],
    more: 0,
    disagreement: null,
    sourceNumbers: [],
    phaseGroup: null,
  }
}

/** A field of a trial's page as a compared value; `place` is the trial, and the administration whose field it is. */
export function viewedValue(view: FieldView, place: Omit<Disagreement, 'values'>): ComparedValue {
  return {
    ...plainValue(view.field, view.display, view.missing ?? undefined),
    values: view.values,
    disagreement: view.disagrees ? { ...place, values: view.distinctValues } : null,
    sourceNumbers: view.sourceNumber === null ? [] : [view.sourceNumber],
  }
}

/**
 * What several administrations say of one field: the first known value and how many others there are. Null where none
 * of them has a statement about it.
 */
export function givenValue(
  field: string,
  administrations: readonly { id: string; trialId: string; fields: readonly FieldView[] }[],
): ComparedValue | null {
  const said = administrations.flatMap(({ id, trialId, fields }) =>
    fields
      .filter((view) => view.field === field)
      .map((view) => viewedValue(view, { trialId, administration: id })),
  )
  const known = said.filter(({ display }) => display !== null)
  const first = known[0] ?? said[0]
  if (!first) return null
  const all = [...new Set(known.flatMap((value) => value.all))]
  return { ...first, all, more: Math.max(0, all.length - 1) }
}
