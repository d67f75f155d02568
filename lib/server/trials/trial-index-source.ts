import type { StoreHandle } from '../db/store-handle'

/** What the index reads of a trial: the coded, dated and counted columns, never a text. */
export type IndexSourceRow = {
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
export function readIndexChunk(db: StoreHandle, afterId: number, limit: number): IndexSourceRow[] {
  return db
    .tuples<StoredRow>(
      `${selectColumns} WHERE id > ? AND visibility = 'published' AND "mergedIntoId" IS NULL ORDER BY id LIMIT ?`,
      afterId,
      limit,
    )
    .map(nameColumns)
}

/** Reads trials by id whatever their state, in order of id; ids that are gone are left out. */
export function readIndexRows(db: StoreHandle, ids: readonly number[]): IndexSourceRow[] {
  return db
    .tuples<StoredRow>(
      `${selectColumns} WHERE id IN (SELECT asked.value FROM ${db.spelling.askedNumbers}) ORDER BY id`,
      JSON.stringify(ids),
    )
    .map(nameColumns)
}

type StoredRow = readonly (string | number | null)[]

/** Names the values of one row: done here it takes a tenth of the time the handle takes to make objects. */
function nameColumns(values: StoredRow): IndexSourceRow {
  const row: Record<string, StoredRow[number]> = {}
  for (let place = 0; place < columns.length; place++) row[columns[place] ?? ''] = values[place] ?? null
  return row as IndexSourceRow // the columns selected are those of IndexSourceRow, typed by the store
}

/** Tells whether a trial belongs to what readers see: published and not merged into another. */
export function isShown(row: IndexSourceRow): boolean {
  return row.visibility === 'published' && row.mergedIntoId === null
}

/** The data version as this handle sees it: the highest `Change.seq`, 0 in an empty store. */
export function readVersion(db: StoreHandle): number {
  return db.column<number>('SELECT coalesce(max(seq), 0) FROM "Change"')[0] ?? 0
}

/** What was changed after a version: ids of trials, and whether anything but trials (vocabularies) was. */
export function readChangesSince(db: StoreHandle, version: number): { ids: number[]; isVocabulary: boolean } {
  const rows = db.objects<{ entityType: string; entityId: string }>(
    'SELECT DISTINCT "entityType", "entityId" FROM "Change" WHERE seq > ?',
    version,
  )
  return {
    ids: rows.filter(({ entityType }) => entityType === 'trial').map(({ entityId }) => Number(entityId)),
    isVocabulary: rows.some(({ entityType }) => entityType !== 'trial'),
  }
}
