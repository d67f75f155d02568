import type { StoreHandle } from '../db/store-handle'

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

/** Reads trials flat by id, in the order of the ids; ids the store lacks are left out. */
export function readFlatTrials(db: StoreHandle, ids: readonly number[]): FlatTrial[] {
  const selected = columns.map((name) => `t."${name}"`).join(', ')
  const asked = inOrderAsked(db, ['Trial', 't'], 'id')
  return db.tuples<FlatTrial>(`SELECT ${selected} FROM ${asked}`, JSON.stringify(ids))
}

/**
 * Reads all identifiers of trials, those of trials merged into them included (nothing moves when trials merge). Those of
 * one trial stand together, in the order of the ids.
 */
export function readFlatIdentifiers(db: StoreHandle, ids: readonly number[]): FlatIdentifier[] {
  const hasMerged = db.column('SELECT 1 FROM "Trial" WHERE "mergedIntoId" IS NOT NULL LIMIT 1').length > 0
  const select = hasMerged ? identifiersOfGroups(db) : identifiersOfTrials(db)
  return db.tuples<FlatIdentifier>(select, JSON.stringify(ids))
}

/** A table joined to the ids asked for, in their order. */
function inOrderAsked({ spelling }: StoreHandle, [table, name]: [string, string], column: string): string {
  const order = spelling.inOrderAsked(`${name}.id`)
  return `${spelling.askedNumbers} CROSS JOIN "${table}" ${name} WHERE ${name}.${column} = asked.value ${order}`
}

const identifiersOfTrials = (db: StoreHandle) =>
  `SELECT i."trialId", i.registry, i.value, i.role
  FROM ${inOrderAsked(db, ['TrialIdentifier', 'i'], '"trialId"')}`

const identifiersOfGroups = (db: StoreHandle) => `
  WITH RECURSIVE member(id, survivor, place) AS (
    SELECT asked.value, asked.value, asked.key FROM ${db.spelling.askedNumbers}
    UNION ALL
    SELECT t.id, member.survivor, member.place FROM "Trial" t JOIN member ON t."mergedIntoId" = member.id
  )
  SELECT member.survivor, i.registry, i.value, CASE WHEN member.id = member.survivor THEN i.role ELSE 'secondary' END
  FROM member JOIN "TrialIdentifier" i ON i."trialId" = member.id
  ORDER BY member.place, member.id <> member.survivor, i.id`

/** Reads the conditions of trials that no code of ours means, as the sources write them, in their order. */
export function readUnmappedConditions(
  db: StoreHandle,
  ids: readonly number[],
): { trialId: number; text: string }[] {
  // joining an empty text keeps the planner off the index over conditionId, under which most rows of a registry are null
  return db.objects<{ trialId: number; text: string }>(
    `SELECT "trialId", text FROM "TrialCondition"
     WHERE "trialId" IN (SELECT asked.value FROM ${db.spelling.askedNumbers}) AND "conditionId" || '' IS NULL
     ORDER BY position, id`,
    JSON.stringify(ids),
  )
}
