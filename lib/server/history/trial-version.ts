import { CLAIMABLE_FIELDS } from '../../domain/claims/claimable-fields'
import type { ProjectedField } from '../../domain/claims/statement'
import type { TrialAsOf } from '../projection/trial-as-of'

/** One field of a version, with the statement it was shown from where it is projected. */
export type VersionField = Pick<ProjectedField, 'value' | 'missing' | 'chosen'>

/** What a trial showed at one version, by field as the trail names it: "status", "administration:ID:route". */
export type TrialVersion = Map<string, VersionField>

const ORDER = Object.keys(CLAIMABLE_FIELDS)

/** Reads a projection as fields, in the order of the list of fields, those of administrations last. Nothing: not known. */
export function trialVersionOf(asOf: TrialAsOf | null): TrialVersion {
  if (!asOf) return new Map()
  const { fields, evidence, projected } = asOf
  const ordered = fields.toSorted((left, right) => ORDER.indexOf(left.field) - ORDER.indexOf(right.field))
  const ofTrial = ordered.filter(({ subjectType }) => subjectType === 'trial')
  const identifiers = evidence.identifiers.map(({ registry, value }) => ({ registry, value }))
  const entries: [string, VersionField][] = [
    ['identifiers', { value: identifiers, missing: null, chosen: null }],
    ...ofTrial.map((field) => [field.field, field] as [string, VersionField]),
  ]
  for (const { id } of projected.administrations) {
    entries.push([`administration:${id}:isGiven`, { value: true, missing: null, chosen: null }])
    const own = ordered.filter(
      ({ subjectId, subjectType }) => subjectType === 'administration' && subjectId === id,
    )
    entries.push(
      ...own.map((field) => [`administration:${id}:${field.field}`, field] as [string, VersionField]),
    )
  }
  return new Map(entries)
}
