import type { ReadingPair } from '../../domain/curation/blind-agreement'
import type {
  BlindComparison,
  BlindEntryDetail,
  BlindFieldView,
  BlindValueView,
} from '../../domain/curation/blind-entry-views'
import { isClaimableField } from '../../domain/claims/claimable-fields'
import { displayValue, type LabelOf } from '../../domain/claims/display-value'
import { MISSING_LABELS } from '../../domain/shared/missing'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import type { Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { type BlindEntryRow, keyOfEntry, type StoredSecondEntry } from './blind-entry-rows'

interface Reading {
  entry: BlindEntryRow
  asked: readonly BlindFieldView[]
  vocabulary: TrialVocabulary
}
type Sources = ReadonlyMap<string, BlindValueView['source']>

/** The viewer's own values, whatever the state; null where they entered none. */
export async function ownReading(viewer: Viewer, reading: Reading): Promise<BlindEntryDetail['own']> {
  const { entry, asked, vocabulary } = reading
  const own = entry.entries.filter(({ authorId }) => authorId === viewer.id)
  if (own.length === 0) return null
  const sources = await loadSources(own)
  const labelOf = fieldLabels(vocabulary)
  return asked.flatMap(({ key, label }) => {
    const stored = own.find((each) => keyOfEntry(each) === key)
    return stored ? [{ key, label, value: viewValue(stored, sources, labelOf) }] : []
  })
}

/** Both readings field by field, in the order of submission. Only for entries whose values are open. */
export async function compareReadings(
  reading: Reading,
): Promise<NonNullable<BlindEntryDetail['comparison']>> {
  const { entry, asked, vocabulary } = reading
  const sources = await loadSources(entry.entries)
  const labelOf = fieldLabels(vocabulary)
  const fields = asked.flatMap(({ key, label, of }): BlindComparison[] => {
    const [first, second] = entry.authors.map(({ id }) =>
      entry.entries.find((each) => each.authorId === id && keyOfEntry(each) === key),
    )
    if (!first || !second) return []
    return [
      {
        key,
        label,
        of,
        first: viewValue(first, sources, labelOf),
        second: viewValue(second, sources, labelOf),
        agrees: first.canonicalText === second.canonicalText,
      },
    ]
  })
  return { fields, agreeing: fields.filter(({ agrees }) => agrees).length, of: fields.length }
}

/** The pairs of canonical texts of one compared entry, the person of the lower id first, so that pairs are alike. */
export function pairsOf(entry: BlindEntryRow): ReadingPair[] {
  const [one, other] = entry.authorIds.toSorted()
  return entry.asked.flatMap(({ key, field: { field } }) => {
    const textOf = (author: string | undefined) =>
      entry.entries.find((each) => each.authorId === author && keyOfEntry(each) === key)?.canonicalText
    const [first, second] = [textOf(one), textOf(other)]
    if (first === undefined || second === undefined || one === other) return []
    return [{ trialId: entry.trialId, field, texts: [first, second] as const }]
  })
}

function viewValue(stored: StoredSecondEntry, sources: Sources, labelOf: LabelOf): BlindValueView {
  const { field, value, missing, sourceId, locator, passage } = stored
  const isKnown = value !== null && isClaimableField(field)
  return {
    display: missing
      ? MISSING_LABELS[missing]
      : isKnown
        ? displayValue(field, JSON.parse(value), labelOf)
        : (value ?? ''),
    missing,
    source: sourceId === null ? null : (sources.get(sourceId) ?? null),
    locator,
    passage,
  }
}

async function loadSources(entries: readonly StoredSecondEntry[]): Promise<Sources> {
  const ids = [...new Set(entries.flatMap(({ sourceId }) => sourceId ?? []))]
  const sources = await reader().source.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, url: true },
  })
  return new Map(sources.map((source) => [source.id, source]))
}
