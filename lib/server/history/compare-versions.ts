import { displayChange } from '../../domain/history/display-change'
import type { HistoryVersion, VersionComparison } from '../../domain/history/history-views'
import type { RecordedChange } from '../../domain/history/recorded-change'
import { netChanges } from '../../domain/history/rewind'
import type { VersionPair } from '../../domain/history/version-pair'
import { AppError } from '../../domain/shared/app-error'
import type { ProjectedField } from '../../domain/claims/statement'
import { reader } from '../db/reader'
import { projectTrialsAsOf } from '../projection/trial-as-of'
import { loadChangeViewing } from './describe-history'
import type { RecordSubject } from './record-subjects'
import { entriesBetween, listVersions, type RecordTrail } from './record-trail'
import { type TrialVersion, trialVersionOf } from './trial-version'

/** Compares two versions of a product or cell type by what the trail says was changed between them. */
export async function compareTrailVersions(
  subject: RecordSubject,
  trail: RecordTrail,
  pair: VersionPair,
): Promise<VersionComparison> {
  const { earlier, later } = findVersions(trail, pair)
  const between = entriesBetween(trail, earlier.version, later.version)
  const net = netChanges(between.map(({ changes }) => changes))
  return describe(subject, { earlier, later, net })
}

/** Compares two versions of a trial by projecting it as of both. */
export async function compareTrialVersions(
  subject: RecordSubject & { trialId: number },
  trail: RecordTrail,
  pair: VersionPair,
): Promise<VersionComparison> {
  const { earlier, later } = findVersions(trail, pair)
  const [before, after] = await Promise.all(
    [earlier, later].map((version) => loadTrialVersion(subject.trialId, trail, version)),
  )
  return describe(subject, { earlier, later, net: differences(before ?? new Map(), after ?? new Map()) })
}

/** What a trial showed at one of its versions, or shows now (null), by field as the trail names it. */
export async function loadTrialVersion(
  trialId: number,
  trail: RecordTrail,
  version: HistoryVersion | null,
): Promise<TrialVersion> {
  const moment = version && momentOf(trail, version)
  const asOf = await projectTrialsAsOf(reader(), [trialId], moment)
  return trialVersionOf(asOf.get(trialId) ?? null)
}

/** The two versions asked for, the lower first. Throws `invalid` naming the parameter of one the record never had. */
export function findVersions(
  trail: RecordTrail,
  { from, to }: VersionPair,
): { earlier: HistoryVersion; later: HistoryVersion } {
  const versions = listVersions(trail)
  const find = (name: string, wanted: number): HistoryVersion => {
    const version = versions.find((each) => each.version === wanted)
    if (version) return version
    const message = `${name}: this record has no version ${String(wanted)}.`
    throw new AppError('invalid', message, { [name]: message })
  }
  const [one, other] = [find('from', from), find('to', to)]
  return one.version <= other.version ? { earlier: one, later: other } : { earlier: other, later: one }
}

// what a change puts in force bears an instant a little before its entry, so no instant near an entry will do
function momentOf({ start }: RecordTrail, { version, at }: HistoryVersion): string {
  return start?.version === version ? start.moment : at
}

/** The fields in which two versions of a trial differ. */
export function differences(before: TrialVersion, after: TrialVersion): RecordedChange[] {
  const fields = [...new Set([...after.keys(), ...before.keys()])]
  return netChanges([
    fields.map((field) => ({ field, from: told(before.get(field)), to: told(after.get(field)) })),
  ])
}

function told(field: Pick<ProjectedField, 'value' | 'missing'> | undefined): unknown {
  return field ? (field.missing ?? field.value) : null
}

async function describe(
  subject: RecordSubject,
  compared: { earlier: HistoryVersion; later: HistoryVersion; net: RecordedChange[] },
): Promise<VersionComparison> {
  const viewing = await loadChangeViewing(subject, [])
  return {
    from: compared.earlier,
    to: compared.later,
    changes: compared.net.map((change) => displayChange(subject.entityType, change, viewing)),
  }
}
