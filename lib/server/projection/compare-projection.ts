import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { RegistryRows } from '../../domain/trials/registry-rows'
import type { ProjectedTrial } from '../../domain/trials/trial-projection'
import { trialSearchText } from '../../domain/trials/trial-search-text'
import type { TrialEvidence } from '../claims/trial-statements'
import { changedAdministrations } from './administration-changes'
import { hasChanged } from './column-changes'
import { projectEvidence } from './project-evidence'
import type { ReprojectionVocabulary } from './projection-vocabulary'
import { changedRowLists } from './registry-row-changes'
import { textList } from './stored-json'
import type { StoredProjections } from './stored-projection'

type StoredTrial = StoredProjections['trials'][number]

/**
 * Projects one trial from its evidence and tells what of it differs from what is stored. A difference in search words
 * only changes what finds the trial, not what it shows.
 */
export function compareProjection(
  trial: StoredTrial,
  evidence: TrialEvidence,
  { vocabulary, stored }: { vocabulary: ReprojectionVocabulary; stored: StoredProjections },
) {
  const storedAdministrations = evidence.groupIds.flatMap((id) => stored.administrations.get(id) ?? [])
  const { projected, rows } = projectEvidence(trial, evidence, {
    administrationIds: storedAdministrations.map(({ id }) => id),
    vocabulary,
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

export type ComparedProjection = ReturnType<typeof compareProjection>

function searchTextOf(known: {
  trial: StoredTrial
  evidence: TrialEvidence
  projected: ProjectedTrial
  rows: RegistryRows
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
