import type { BlindEntryCard } from '../../domain/curation/blind-entry-views'
import type { Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import type { BlindEntryRow } from './blind-entry-rows'

type BlindTrials = ReadonlyMap<number, BlindEntryCard['trial']>

/** Loads how the trials of blinded entries are named. */
export async function loadBlindTrials(entries: readonly BlindEntryRow[]): Promise<BlindTrials> {
  const trials = await reader().trial.findMany({
    where: { id: { in: entries.map(({ trialId }) => trialId) } },
    select: { id: true, publicId: true, title: true },
  })
  return new Map(trials.map(({ id, publicId, title }) => [id, { id: publicId, title }]))
}

/** A blinded entry without any value: what is asked, by whom, and who has entered. */
export function blindCard(viewer: Viewer, entry: BlindEntryRow, trials: BlindTrials): BlindEntryCard {
  const { id, state, reason, createdAt, requestedById, requestedByHandle } = entry
  return {
    id,
    trial: trials.get(entry.trialId) ?? { id: String(entry.trialId), title: '' },
    state,
    fields: entry.asked.length,
    reason,
    requestedBy: { handle: requestedByHandle, isMe: requestedById === viewer.id },
    createdAt,
    entered: entry.authors.map((author) => ({
      by: { handle: author.handle, isMe: author.id === viewer.id },
      at: author.at,
    })),
  }
}
