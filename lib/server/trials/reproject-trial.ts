import { createHash } from 'node:crypto'
import { projectFields } from '../../domain/claims/project'
import { canonicalJson } from '../../domain/shared/canonical-json'
import { registryRows } from '../../domain/trials/registry-rows'
import { projectTrial } from '../../domain/trials/trial-projection'
import { trialSearchText } from '../../domain/trials/trial-search-text'
import { loadTrialEvidence, type TrialEvidence } from '../claims/trial-statements'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { writeSearchRow } from '../db/search-rows'
import { changedAdministrations, writeAdministrations } from './administration-changes'
import { hasChanged } from './column-changes'
import { loadProjectionVocabulary, type ReprojectionVocabulary } from './projection-vocabulary'
import { changedRowLists, replaceRows } from './registry-row-changes'
import { textList } from './stored-json'
import { loadStoredProjections, type StoredProjections } from './stored-projection'

/**
 * Projects one trial anew from everything said about it and writes what differs: columns, administrations, rows below
 * it, search words, `Change`, and the next version. No difference, no write. A merged trial is shown as the one it was
 * merged into, so that one is projected. `now` is an instant in ISO 8601.
 */
export async function reprojectTrial(
  tx: Transaction,
  trialId: number,
  now: string,
): Promise<{ changed: boolean }> {
  const changed = await reprojectTrials(tx, [trialId], now)
  return { changed: changed.size > 0 }
}

/**
 * Projects trials as `reprojectTrial` does, reading for all of them at once: at most a few hundred in one call. Gives
 * the ids of the trials that changed. A trial created at `now` in this transaction keeps its version.
 */
export async function reprojectTrials(
  tx: Transaction,
  trialIds: readonly number[],
  now: string,
): Promise<Set<number>> {
  const shownIds = await findSurvivors(tx, trialIds)
  const evidence = await loadTrialEvidence(tx, shownIds)
  const [vocabulary, stored] = await Promise.all([
    loadProjectionVocabulary(tx),
    loadStoredProjections(tx, [...evidence.values()]),
  ])
  const outcomes = stored.trials.flatMap((trial) => {
    const about = evidence.get(trial.id)
    return about ? [compareProjection(trial, about, { vocabulary, stored })] : []
  })
  const changed = outcomes.filter(({ isChanged }) => isChanged)
  for (const outcome of changed) await writeTrial(tx, outcome, now)
  await replaceRows(tx, changed)
  await writeAdministrations(
    tx,
    changed.flatMap(({ administrations }) => administrations),
  )
  await recordChanges(
    tx,
    changed.map(({ trialId }) => ({ entityType: 'trial', entityId: String(trialId) })),
  )
  return new Set(changed.map(({ trialId }) => trialId))
}

type StoredTrial = StoredProjections['trials'][number]

function compareProjection(
  trial: StoredTrial,
  evidence: TrialEvidence,
  { vocabulary, stored }: { vocabulary: ReprojectionVocabulary; stored: StoredProjections },
) {
  const storedAdministrations = evidence.groupIds.flatMap((id) => stored.administrations.get(id) ?? [])
  const fields = projectFields(evidence.statements, vocabulary.trees)
  const projected = projectTrial(
    {
      publicId: trial.publicId,
      fields,
      administrationIds: storedAdministrations.map(({ id }) => id),
      registries: evidence.identifiers.map(({ registry }) => registry),
      completeLists: new Map(
        evidence.records.map(({ versionId, reading }) => [versionId, reading.completeLists]),
      ),
    },
    vocabulary,
  )
  const rows = registryRows(trial.id, evidence.records, {
    projected: fields.find(({ field }) => field === 'condition') ?? null,
    known: vocabulary.conditions,
  })
  const searchText = searchTextOf({ trial, evidence, projected, rows, stored, vocabulary })
  const searchHash = hashOf(searchText)
  const lists = changedRowLists(trial.id, rows, stored)
  const administrations = changedAdministrations(projected.administrations, storedAdministrations)
  const isViewChanged = lists.length > 0 || administrations.length > 0 || hasChanged(trial, projected.columns)
  const isSearchChanged = searchHash !== trial.searchHash
  return {
    trialId: trial.id,
    trial,
    columns: projected.columns,
    rows,
    lists,
    administrations,
    search: isSearchChanged ? { text: searchText, hash: searchHash } : null,
    isViewChanged,
    isChanged: isViewChanged || isSearchChanged,
  }
}

async function writeTrial(
  tx: Transaction,
  { trial, columns, search, isViewChanged }: ReturnType<typeof compareProjection>,
  now: string,
): Promise<void> {
  const isNew = trial.createdAt === now && trial.updatedAt === now
  // updateMany, because update reads the whole row back
  await tx.trial.updateMany({
    where: { id: trial.id },
    data: {
      ...(isViewChanged
        ? { ...columns, version: isNew ? trial.version : trial.version + 1, updatedAt: now }
        : {}),
      ...(search ? { searchHash: search.hash } : {}),
    },
  })
  if (search) await writeSearchRow(tx, trial.id, search.text)
}

function searchTextOf(known: {
  trial: StoredTrial
  evidence: TrialEvidence
  projected: ReturnType<typeof projectTrial>
  rows: ReturnType<typeof registryRows>
  stored: StoredProjections
  vocabulary: ReprojectionVocabulary
}) {
  const { trial, evidence, projected, rows, stored, vocabulary } = known
  const entered = (stored.interventions.get(trial.id) ?? []).filter(({ id }) => !id.startsWith('r:'))
  return trialSearchText({
    publicId: trial.publicId,
    title: projected.columns.title,
    identifiers: evidence.identifiers,
    statements: evidence.statements,
    products: textList(projected.columns.products).flatMap((slug) => vocabulary.products.get(slug) ?? []),
    conditionNames: textList(projected.columns.conditions).flatMap(
      (code) => vocabulary.conditions.get(code)?.name ?? [],
    ),
    interventions: [...rows.interventions, ...entered].map(({ name, otherNames }) => ({
      name,
      otherNames: textList(otherNames),
    })),
  })
}

function hashOf(text: object): string {
  return createHash('sha256').update(canonicalJson(text)).digest('base64url').slice(0, 22)
}

// follows mergedInto to its end; a circle of merges, which no command makes, would end without a survivor
async function findSurvivors(tx: Transaction, trialIds: readonly number[]): Promise<number[]> {
  const survivors = new Set<number>()
  const seen = new Set<number>()
  for (let frontier = [...trialIds]; frontier.length > 0; ) {
    const trials = await tx.trial.findMany({
      where: { id: { in: frontier } },
      select: { id: true, mergedIntoId: true },
    })
    for (const { id, mergedIntoId } of trials) if (mergedIntoId === null) survivors.add(id)
    for (const id of frontier) seen.add(id)
    frontier = trials.flatMap(({ mergedIntoId }) => mergedIntoId ?? []).filter((id) => !seen.has(id))
  }
  return [...survivors]
}
