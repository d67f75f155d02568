import { blindAgreement } from '../../domain/curation/blind-agreement'
import { areValuesOpen, whyNotAdjudicate, whyNotEnter } from '../../domain/curation/blind-entry-rules'
import type {
  BlindAgreement,
  BlindEntryCard,
  BlindEntryDetail,
  BlindFieldView,
} from '../../domain/curation/blind-entry-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { authorize, isOffered } from '../auth/authorize'
import { reader } from '../db/reader'
import { blindCard, loadBlindTrials } from './blind-entry-cards'
import { compareReadings, ownReading, pairsOf } from './blind-entry-comparison'
import { loadAskable, loadKnownSources, viewAsked } from './blind-entry-asked'
import { loadBlindEntries, loadBlindEntry } from './blind-entry-rows'
import { loadVocabulary } from '../claims/vocabulary'

/** Lists blinded entries, newest first, without any value: who asked, who has entered. Permission: blindEntry:enter. */
export async function listBlindEntries(viewer: Viewer): Promise<BlindEntryCard[]> {
  authorize(viewer, 'blindEntry:enter')
  const entries = await loadBlindEntries(reader(), {})
  const trials = await loadBlindTrials(entries)
  return entries.map((entry) => blindCard(viewer, entry, trials))
}

/**
 * Gets one blinded entry as this viewer may see it: what is asked, their own values, and, only once both curators have
 * submitted, the two readings side by side. Throws `notFound`. Permission: blindEntry:enter.
 */
export async function getBlindEntry(viewer: Viewer, id: string): Promise<BlindEntryDetail> {
  authorize(viewer, 'blindEntry:enter')
  const entry = await loadBlindEntry(reader(), id)
  const [trials, vocabulary, knownSources] = await Promise.all([
    loadBlindTrials([entry]),
    loadVocabulary(reader()),
    loadKnownSources(entry.trialId),
  ])
  const asked = await viewAsked(entry, vocabulary)
  const proposal = await reader().changeSet.findFirst({ where: { blindEntryId: id }, select: { id: true } })
  const whyNotEnterText = whyNotEnter(viewer, entry)
  const whyNotAdjudicateText = whyNotAdjudicate(viewer, entry)
  return {
    ...blindCard(viewer, entry, trials),
    asked,
    knownSources,
    own: await ownReading(viewer, { entry, asked, vocabulary }),
    comparison: areValuesOpen(entry) ? await compareReadings({ entry, asked, vocabulary }) : null,
    adjudication:
      entry.adjudicatedAt === null || entry.adjudicatedByHandle === null
        ? null
        : {
            by: { handle: entry.adjudicatedByHandle, isMe: entry.adjudicatedById === viewer.id },
            at: entry.adjudicatedAt,
            reason: entry.decisionReason ?? '',
            proposalId: proposal?.id ?? null,
          },
    mayEnter: whyNotEnterText === null,
    whyNotEnter: whyNotEnterText,
    mayAdjudicate: whyNotAdjudicateText === null,
    whyNotAdjudicate: whyNotAdjudicateText,
    mayCancel: entry.state === 'open' && isOffered(viewer, 'blindEntry:request'),
  }
}

/** Lists the fields of a trial that two curators can be asked to read. Throws `notFound`. Permission: blindEntry:request. */
export async function listBlindFields(
  viewer: Viewer,
  trialId: string,
): Promise<{ trial: { id: string; title: string }; fields: BlindFieldView[] }> {
  authorize(viewer, 'blindEntry:request')
  const trial = await reader().trial.findUnique({
    where: { publicId: trialId, visibility: 'published', mergedIntoId: null },
    select: { id: true, publicId: true, title: true },
  })
  if (!trial) throw new AppError('notFound', `There is no trial “${trialId}” in this atlas.`)
  const fields = await loadAskable(trial.id, await loadVocabulary(reader()))
  return { trial: { id: trial.publicId, title: trial.title }, fields }
}

/**
 * Says how far blinded readings agree, over all trials that two curators have read: per field n of m and Cohen's kappa.
 * Entries that wait for a reading are no part of it. Permission: blindEntry:enter.
 */
export async function getBlindAgreement(viewer: Viewer): Promise<BlindAgreement> {
  authorize(viewer, 'blindEntry:enter')
  const entries = await loadBlindEntries(reader(), { state: { in: ['comparing', 'adjudicated'] } })
  return blindAgreement(entries.flatMap(pairsOf))
}
