import { type ChangeViewing, markedClaims, displayChange } from '../../domain/history/display-change'
import type { HistoryEntry, RecordHistory } from '../../domain/history/history-views'
import { sayAction } from '../../domain/history/history-words'
import { readMark } from '../../domain/history/statement-mark'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { claimValue } from '../claims/claim-value'
import { loadLabels } from '../claims/vocabulary'
import { reader } from '../db/reader'
import type { RecordSubject } from './record-subjects'
import { listVersions, type RecordTrail, type TrailEntry } from './record-trail'

/** Writes the trail of a record for reading, newest first; what came before the trail is its last line. */
export async function describeHistory(
  subject: RecordSubject,
  trail: RecordTrail,
): Promise<Omit<RecordHistory, 'comparison'>> {
  const [viewing, proposals] = await Promise.all([
    loadChangeViewing(subject, trail.entries),
    loadProposals(trail.entries.flatMap(({ changeSetId }) => changeSetId ?? [])),
  ])
  const described = trail.entries.map((entry) => describeEntry(entry, { subject, viewing, proposals }))
  const { entityType, id, title, state, version } = subject
  return {
    entityType,
    id,
    title,
    state,
    version,
    versions: listVersions(trail),
    entries: [...described.toReversed(), ...startOf(trail)],
  }
}

/** What the changes of one record that `entries` hold are written with. */
export async function loadChangeViewing(
  { trialId }: RecordSubject,
  entries: readonly TrailEntry[],
): Promise<ChangeViewing> {
  const marked = entries.flatMap(({ changes }) => changes.flatMap(markedClaims))
  const [labelOf, administrations, claims] = await Promise.all([
    loadLabels(reader()),
    reader().administration.findMany({
      where: { trialId: trialId ?? 0 },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    reader().claim.findMany({ where: { id: { in: [...new Set(marked)] } } }),
  ])
  const called = (at: number) =>
    administrations.length === 1 ? 'The administration' : `Administration ${String(at + 1)}`
  return {
    labelOf,
    administrations: new Map(administrations.map(({ id }, at) => [id, called(at)])),
    claims: new Map(claims.map((claim) => [claim.id, claimValue(claim)])),
  }
}

type Proposals = ReadonlyMap<string, NonNullable<HistoryEntry['proposal']>>

async function loadProposals(ids: readonly string[]): Promise<Proposals> {
  const sets = await reader().changeSet.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true, authorHandle: true },
  })
  return new Map(sets.map(({ id, title, authorHandle }) => [id, { id, title, by: authorHandle }]))
}

function describeEntry(
  { seq, at, actorHandle, action, version, reason, origin, changeSetId, changes }: TrailEntry,
  known: { subject: RecordSubject; viewing: ChangeViewing; proposals: Proposals },
): HistoryEntry {
  const { entityType } = known.subject
  return {
    seq,
    at,
    by: actorHandle,
    action,
    what: standsBeside({ action, changes }) ? 'A further statement accepted' : sayAction(action),
    version,
    reason,
    origin,
    proposal: known.proposals.get(changeSetId ?? '') ?? null,
    changes: changes.map((change) => displayChange(entityType, change, known.viewing)),
  }
}

// nothing that is shown changed
function standsBeside({ action, changes }: Pick<TrailEntry, 'action' | 'changes'>): boolean {
  return action === 'trial.edit' && changes.length > 0 && changes.every(({ to }) => readMark(to) !== null)
}

function startOf({ start }: RecordTrail): HistoryEntry[] {
  if (!start) return []
  return [
    {
      seq: null,
      at: start.at,
      by: SYSTEM_VIEWER.handle,
      action: 'founding',
      what: sayAction('founding'),
      version: start.version,
      reason: start.reason,
      origin: 'command',
      proposal: null,
      changes: [],
    },
  ]
}
