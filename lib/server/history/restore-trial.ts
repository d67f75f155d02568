import { ulid } from 'ulid'
import type { Statement } from '../../domain/claims/statement'
import type { ProposalItem, ProposedValue, SourceChoice } from '../../domain/curation/proposal-input'
import { canonicalJson } from '../../domain/shared/canonical-json'
import { differences, loadTrialVersion } from './compare-versions'
import { editItem, restoredValue } from './restoration'
import type { RecordSubject } from './record-subjects'
import type { RecordTrail } from './record-trail'
import type { HistoryVersion } from '../../domain/history/history-views'
import type { TrialVersion } from './trial-version'

/**
 * Lists what a proposal has to change so that a trial shows an old version again: fields that differ, each with the
 * source it was shown from; administrations that began since are withdrawn, and those that ended are given anew under a
 * new id, because an end is never taken back.
 */
export async function restoreTrialItems(
  subject: RecordSubject & { trialId: number },
  trail: RecordTrail,
  wanted: HistoryVersion,
): Promise<ProposalItem[]> {
  const [old, now] = await Promise.all([
    loadTrialVersion(subject.trialId, trail, wanted),
    loadTrialVersion(subject.trialId, trail, null),
  ])
  const fallback = firstSource(old) ?? firstSource(now)
  const known = { old, now, fallback }
  const about = { trialId: subject.id, baseVersion: subject.version }
  const trial = editItem({
    entityType: 'trial',
    entityId: subject.id,
    baseVersion: subject.version,
    values: restoredValues('trial', '', known),
  })
  const ids = [...new Set([...administrationIds(old), ...administrationIds(now)])]
  const administrations = ids.flatMap((id) => administrationItem(id, { ...known, about }))
  return [...(trial.values.length > 0 ? [trial] : []), ...administrations]
}

interface Known {
  old: TrialVersion
  now: TrialVersion
  fallback: SourceChoice | null
}

function administrationItem(
  id: string,
  { about, ...known }: Known & { about: { trialId: string; baseVersion: number } },
): ProposalItem[] {
  const prefix = `administration:${id}:`
  const [was, is] = [known.old, known.now].map((version) => version.has(`${prefix}isGiven`))
  const item = { entityType: 'administration' as const, trialId: about.trialId }
  if (!was && is)
    return [{ ...item, entityId: id, operation: 'withdraw', baseVersion: about.baseVersion, values: [] }]
  const values = restoredValues('administration', prefix, known)
  if (values.length === 0) return []
  if (was && is) return [{ ...item, entityId: id, operation: 'edit', baseVersion: about.baseVersion, values }]
  const stated = values.filter(({ value }) => value !== null)
  return [{ ...item, entityId: ulid(), operation: 'create', baseVersion: null, values: stated }]
}

function restoredValues(
  entity: 'trial' | 'administration',
  prefix: string,
  { old, now, fallback }: Known,
): ProposedValue[] {
  return differences(now, old).flatMap(({ field: stored, from, to }) => {
    const own = prefix === '' ? !stored.startsWith('administration:') : stored.startsWith(prefix)
    if (!own) return []
    const chosen = old.get(stored)?.chosen ?? null
    const value = restoredValue(entity, {
      field: stored.slice(prefix.length),
      old: to,
      now: from,
      source: chosen ? sourceOf(chosen) : fallback,
      locator: chosen?.locator?.slice(0, 300) ?? null,
      passage: chosen?.passage?.slice(0, 4_000) ?? null,
      statedOn: chosen?.statedOn ?? null,
    })
    return value && canonicalJson(from) !== canonicalJson(to) ? [value] : []
  })
}

function administrationIds(version: TrialVersion): string[] {
  return [...version.keys()].flatMap((field) => /^administration:([^:]+):isGiven$/.exec(field)?.[1] ?? [])
}

function firstSource(version: TrialVersion): SourceChoice | null {
  const chosen = [...version.values()].flatMap((field) => field.chosen ?? [])[0]
  return chosen ? sourceOf(chosen) : null
}

// a registry version that no source names yet is named by its record
function sourceOf({ sourceId, originKey }: Statement): SourceChoice {
  const record = /^registry:[^:]+:(.+)$/.exec(originKey)?.[1]
  if (sourceId.startsWith('version-') && record !== undefined)
    return { reference: record, title: null, publishedOn: null }
  return { sourceId }
}
