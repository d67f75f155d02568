import type Database from 'better-sqlite3'

/**
 * What a row shows that is no coded value: texts, dates and counts, read flat. A tuple, since objects cost as much
 * again; and only columns that stand before the long texts in the table, so that reading a row is reading one page.
 */
export type FlatTrial = readonly [
  publicId: string,
  scope: 'candidate' | 'in' | 'out',
  title: string,
  titleIsOurs: number,
  acronym: string | null,
  phaseText: string | null,
  enrollmentCount: number | null,
  enrollmentType: Certainty,
  startText: string | null,
  startType: Certainty,
  completionText: string | null,
  completionType: Certainty,
  lastUpdatePostedOn: string | null,
  sponsor: string | null,
  id: number,
]
export type FlatIdentifier = readonly [
  trialId: number,
  registry: string,
  value: string,
  role: 'primary' | 'secondary' | 'alias',
]
type Certainty = 'ACTUAL' | 'ESTIMATED' | null

const columns = [
  'publicId',
  'scope',
  'title',
  'titleIsOurs',
  'acronym',
  'phaseText',
  'enrollmentCount',
  'enrollmentType',
  'startText',
  'startType',
  'completionText',
  'completionType',
  'lastUpdatePostedOn',
  'sponsor',
  'id',
]

// a cross join keeps the order of what was asked
const selectTrials = `SELECT ${columns.map((name) => `t."${name}"`).join(', ')}
  FROM json_each(?) asked CROSS JOIN "Trial" t ON t.id = asked.value`

/** Reads trials flat by id, in the order of the ids; ids the store lacks are left out. */
export function readFlatTrials(db: Database.Database, ids: readonly number[]): FlatTrial[] {
  return db.prepare<[string], FlatTrial>(selectTrials).raw().all(JSON.stringify(ids))
}

/**
 * Reads all identifiers of trials, those of trials merged into them included (nothing moves when trials merge). Those of
 * one trial stand together, in the order of the ids.
 */
export function readFlatIdentifiers(db: Database.Database, ids: readonly number[]): FlatIdentifier[] {
  const hasMerged =
    db.prepare('SELECT 1 FROM "Trial" WHERE "mergedIntoId" IS NOT NULL LIMIT 1').get() !== undefined
  const select = hasMerged ? identifiersOfGroups : identifiersOfTrials
  return db.prepare<[string], FlatIdentifier>(select).raw().all(JSON.stringify(ids))
}

const identifiersOfTrials = `SELECT i."trialId", i.registry, i.value, i.role
  FROM json_each(?) asked CROSS JOIN "TrialIdentifier" i ON i."trialId" = asked.value`

const identifiersOfGroups = `
  WITH RECURSIVE member(id, survivor, place) AS (
    SELECT value, value, key FROM json_each(?)
    UNION ALL
    SELECT t.id, member.survivor, member.place FROM "Trial" t JOIN member ON t."mergedIntoId" = member.id
  )
  SELECT member.survivor, i.registry, i.value, CASE WHEN member.id = member.survivor THEN i.role ELSE 'secondary' END
  FROM member JOIN "TrialIdentifier" i ON i."trialId" = member.id
  ORDER BY member.place, member.id <> member.survivor, i.id`

/** Reads the conditions of trials that no code of ours means, as the sources write them, in their order. */
export function readUnmappedConditions(
  db: Database.Database,
  ids: readonly number[],
): { trialId: number; text: string }[] {
  // the plus keeps the planner off the index over conditionId, under which most rows of a registry are null
  return db
    .prepare<[string], { trialId: number; text: string }>(
      `SELECT "trialId", text FROM "TrialCondition"
       WHERE "trialId" IN (SELECT value FROM json_each(?)) AND +"conditionId" IS NULL ORDER BY position, id`,
    )
    .all(JSON.stringify(ids))
}
