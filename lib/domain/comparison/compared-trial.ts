import { CLAIMABLE_FIELDS, type ClaimableField } from '../claims/claimable-fields'
import { ADMINISTRATION_FIELDS, HEADING_FIELDS, KEY_FACTS, TRIAL_SECTIONS } from '../trials/trial-sections'
import type { TrialDetail } from '../trials/trial-views'
import {
  type ComparedGroup,
  type ComparedRecord,
  type ComparedValue,
  givenValue,
  plainValue,
  viewedValue,
} from './compared-record'

/**
 * The fields by which trials are compared, in the order of a trial's page: key facts, then its sections, what is given
 * with how it is given. The title heads the column; the other names come last.
 */
export const TRIAL_GROUPS: readonly ComparedGroup[] = [
  { title: 'Key facts', fields: labelled(KEY_FACTS) },
  ...TRIAL_SECTIONS.map(({ key, title, fields }) => ({
    title,
    fields: labelled(key === 'given' ? ['product', ...fields, ...ADMINISTRATION_FIELDS] : fields),
  })),
  { title: 'Names', fields: labelled(HEADING_FIELDS.filter((field) => field !== 'title')) },
]

/** A trial as a column of a comparison. */
export function comparedTrial(trial: TrialDetail): ComparedRecord {
  const fields = TRIAL_GROUPS.flatMap((group) => group.fields.map(({ field }) => field))
  return {
    id: trial.id,
    title: trial.row.title,
    values: new Map(fields.map((field) => [field, valueOf(field, trial)])),
    sources: trial.sources,
  }
}

function valueOf(field: string, trial: TrialDetail): ComparedValue {
  const view = trial.fields[field]
  const value = view
    ? viewedValue(view, { trialId: trial.id, administration: null })
    : givenValue(
        field,
        trial.administrations.map((given) => ({ ...given, trialId: trial.id })),
      )
  if (!value) return plainValue(field, null, trial.row.missing[field])
  return field === 'phase' ? { ...value, phaseGroup: trial.row.phaseGroup.value } : value
}

function labelled(fields: readonly ClaimableField[]): ComparedGroup['fields'] {
  return fields.map((field) => ({ field, label: CLAIMABLE_FIELDS[field].label }))
}
