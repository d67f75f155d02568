import type { TrialFacetName, TrialVocabulary, VocabularyTerm } from '../../domain/trials/trial-filters'
import { STATIC_VOCABULARY } from '../../domain/trials/trial-vocabulary'
import type { StoreHandle } from '../db/store-handle'

/** Reads the vocabulary of all facets: rows of the vocabulary tables first, then what is closed (reasons included). */
export function readVocabulary(db: StoreHandle): TrialVocabulary {
  const vocabulary: Record<TrialFacetName, readonly VocabularyTerm[]> = { ...STATIC_VOCABULARY }
  for (const [facet, sql] of TABLES) vocabulary[facet] = [...readTerms(db, sql), ...STATIC_VOCABULARY[facet]]
  return vocabulary
}

const tree = (table: string) =>
  `SELECT id AS value, name AS label, "parentId" AS parent FROM "${table}" ORDER BY position, id`
const flat = (table: string) =>
  `SELECT id AS value, name AS label, NULL AS parent FROM "${table}" ORDER BY position, id`

const TABLES: readonly [TrialFacetName, string][] = [
  ['cellType', tree('CellType')],
  ['startingMaterial', tree('StartingMaterial')],
  ['entity', tree('Entity')],
  ['donor', tree('Donor')],
  ['route', flat('Route')],
  ['technique', flat('Technique')],
  ['condition', flat('Condition')],
  [
    'conditionArea',
    'SELECT area AS value, min("areaName") AS label, NULL AS parent FROM "Condition" GROUP BY area ORDER BY min(position), area',
  ],
  ['product', 'SELECT id AS value, name AS label, NULL AS parent FROM "Product" ORDER BY name, id'],
  [
    'stage',
    'SELECT stage AS value, min(name) AS label, NULL AS parent FROM "StageDefinition" GROUP BY stage ORDER BY min(position), stage',
  ],
]

function readTerms(db: StoreHandle, sql: string): VocabularyTerm[] {
  return db
    .objects<{ value: string; label: string; parent: string | null }>(sql)
    .map(({ value, label, parent }) => (parent === null ? { value, label } : { value, label, parent }))
}
