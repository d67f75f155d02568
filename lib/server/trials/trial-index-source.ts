import type Database from 'better-sqlite3'

/** What the index reads of a trial: the coded, dated and counted columns, never a text. */
export interface IndexSourceRow {
  id: number
  scope: string
  visibility: string
  mergedIntoId: number | null
  status: string | null
  studyType: string | null
  studyRole: string | null
  phases: string | null
  phaseGroup: string
  enrollmentCount: number | null
  startEarliest: string | null
  startLatest: string | null
  completionEarliest: string | null
  completionLatest: string | null
  lastUpdatePostedOn: string | null
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
  registries: string
  countriesComplete: number
  windowMinimumDays: number | null
  windowMaximumDays: number | null
  missing: string
  disagreements: string
  dataDate: string | null
}

const columns = [
  'id',
  'scope',
  'visibility',
  'mergedIntoId',
  'status',
  'studyType',
  'studyRole',
  'phases',
  'phaseGroup',
  'enrollmentCount',
  'startEarliest',
  'startLatest',
  'completionEarliest',
  'completionLatest',
  'lastUpdatePostedOn',
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
  'registries',
  'countriesComplete',
  'windowMinimumDays',
  'windowMaximumDays',
  'missing',
  'disagreements',
  'dataDate',
] as const satisfies readonly (keyof IndexSourceRow)[]

const selectColumns = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "Trial"`

/** Reads the next trials that may be shown, in order of id, above `afterId`; empty at the end. */
export function readIndexChunk(db: Database.Database, afterId: number, limit: number): IndexSourceRow[] {
  return db
    .prepare<[number, number], IndexSourceRow>(
      `${selectColumns} WHERE id > ? AND visibility = 'published' AND "mergedIntoId" IS NULL ORDER BY id LIMIT ?`,
    )
    .all(afterId, limit)
}

/** Reads trials by id whatever their state, in order of id; ids that are gone are left out. */
export function readIndexRows(db: Database.Database, ids: readonly number[]): IndexSourceRow[] {
  return db
    .prepare<[string], IndexSourceRow>(
      `${selectColumns} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(ids))
}

/** Tells whether a trial belongs to what readers see: published and not merged into another. */
export function isShown(row: IndexSourceRow): boolean {
  return row.visibility === 'published' && row.mergedIntoId === null
}

/** The data version as this handle sees it: the highest `Change.seq`, 0 in an empty store. */
export function readVersion(db: Database.Database): number {
  return db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM "Change"').pluck().get() ?? 0
}

/** What was changed after a version: ids of trials, and whether anything but trials (vocabularies) was. */
export function readChangesSince(
  db: Database.Database,
  version: number,
): { ids: number[]; isVocabulary: boolean } {
  const rows = db
    .prepare<[number], { entityType: string; entityId: string }>(
      'SELECT DISTINCT "entityType", "entityId" FROM "Change" WHERE seq > ?',
    )
    .all(version)
  return {
    ids: rows.filter(({ entityType }) => entityType === 'trial').map(({ entityId }) => Number(entityId)),
    isVocabulary: rows.some(({ entityType }) => entityType !== 'trial'),
  }
}
