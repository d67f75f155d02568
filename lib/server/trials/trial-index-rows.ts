import type Database from 'better-sqlite3'

/** The columns of one trial as the table, the API and files show them; lists and reasons still as stored. */
export interface FlatTrial {
  id: number
  publicId: string
  scope: 'candidate' | 'in' | 'out'
  title: string
  titleIsOurs: number
  acronym: string | null
  status: string | null
  studyType: string | null
  studyRole: string | null
  phases: string | null
  phaseText: string | null
  phaseGroup: string
  enrollmentCount: number | null
  enrollmentType: 'ACTUAL' | 'ESTIMATED' | null
  startText: string | null
  startType: 'ACTUAL' | 'ESTIMATED' | null
  completionText: string | null
  completionType: 'ACTUAL' | 'ESTIMATED' | null
  lastUpdatePostedOn: string | null
  sponsor: string | null
  sponsorClass: string | null
  hasResults: number | null
  cellTypes: string
  products: string
  startingMaterials: string
  donors: string
  entities: string
  routes: string
  techniques: string
  conditions: string
  conditionAreas: string
  stagesStated: string
  stagesDerived: string
  countries: string
  countriesComplete: number
  missing: string
  disagreements: string
}

export interface FlatIdentifier {
  trialId: number
  registry: string
  value: string
  role: 'primary' | 'secondary' | 'alias'
}

const columns = [
  'id',
  'publicId',
  'scope',
  'title',
  'titleIsOurs',
  'acronym',
  'status',
  'studyType',
  'studyRole',
  'phases',
  'phaseText',
  'phaseGroup',
  'enrollmentCount',
  'enrollmentType',
  'startText',
  'startType',
  'completionText',
  'completionType',
  'lastUpdatePostedOn',
  'sponsor',
  'sponsorClass',
  'hasResults',
  'cellTypes',
  'products',
  'startingMaterials',
  'donors',
  'entities',
  'routes',
  'techniques',
  'conditions',
  'conditionAreas',
  'stagesStated',
  'stagesDerived',
  'countries',
  'countriesComplete',
  'missing',
  'disagreements',
] as const satisfies readonly (keyof FlatTrial)[]

const among = 'IN (SELECT value FROM json_each(?))'
const selectTrials = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "Trial" WHERE id ${among}`

/** Reads trials flat by id, in no order. */
export function readFlatTrials(db: Database.Database, ids: readonly number[]): FlatTrial[] {
  return db.prepare<[string], FlatTrial>(selectTrials).all(JSON.stringify(ids))
}

/**
 * Reads all identifiers of trials, those of trials merged into them included (nothing moves when trials merge), the
 * primary one first, then as they were found.
 */
export function readFlatIdentifiers(db: Database.Database, ids: readonly number[]): FlatIdentifier[] {
  const hasMerged =
    db.prepare('SELECT 1 FROM "Trial" WHERE "mergedIntoId" IS NOT NULL LIMIT 1').get() !== undefined
  return db
    .prepare<[string], FlatIdentifier>(hasMerged ? identifiersOfGroups : identifiersOfTrials)
    .all(JSON.stringify(ids))
}

const order = `ORDER BY "role" = 'primary' DESC, i.id`

const identifiersOfTrials = `SELECT "trialId", registry, value, role FROM "TrialIdentifier" i WHERE "trialId" ${among} ${order}`

const identifiersOfGroups = `
  WITH RECURSIVE member(id, survivor) AS (
    SELECT value, value FROM json_each(?)
    UNION ALL
    SELECT t.id, member.survivor FROM "Trial" t JOIN member ON t."mergedIntoId" = member.id
  )
  SELECT member.survivor AS "trialId", registry, value, role
  FROM member JOIN "TrialIdentifier" i ON i."trialId" = member.id
  ORDER BY i."trialId" = member.survivor AND "role" = 'primary' DESC, i.id`

/** Reads the conditions of trials that no code of ours means, as the sources write them, in their order. */
export function readUnmappedConditions(
  db: Database.Database,
  ids: readonly number[],
): { trialId: number; text: string }[] {
  return db
    .prepare<[string], { trialId: number; text: string }>(
      `SELECT "trialId", text FROM "TrialCondition" WHERE "trialId" ${among} AND "conditionId" IS NULL ORDER BY position, id`,
    )
    .all(JSON.stringify(ids))
}
