import type Database from 'better-sqlite3'

export type StoredRow = Record<string, string | number | null>

/** Tables whose rows hang on a trial and are copied with it, each with `trialId`. */
export const PART_TABLES = [
  'TrialIdentifier',
  'TrialArm',
  'TrialIntervention',
  'TrialOutcome',
  'TrialSite',
  'TrialCondition',
  'Publication',
] as const
type PartTable = (typeof PART_TABLES)[number]

/** Which rows of `Trial` the bench made up. */
export const MADE_UP = `"publicId" LIKE 'BENCH%'`

/** One real record, whole: its columns, the rows below it, and the names of its products. */
export interface SourceRecord {
  trial: StoredRow
  parts: Record<PartTable, StoredRow[]>
  productNames: string[]
}

/** Reads every real trial of the store with everything that hangs on it. */
export function readSourceRecords(db: Database.Database): SourceRecord[] {
  const trials = db.prepare<[], StoredRow>(`SELECT * FROM "Trial" WHERE NOT ${MADE_UP} ORDER BY id`).all()
  const names = db
    .prepare<[string, string], string>(
      `SELECT name FROM "Product" WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT name FROM "ProductAlias" WHERE "productId" IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const rowsOf = (table: PartTable, trialId: number) =>
    db.prepare<[number], StoredRow>(`SELECT * FROM "${table}" WHERE "trialId" = ? ORDER BY id`).all(trialId)
  return trials.map((trial) => ({
    trial,
    parts: Object.fromEntries(
      PART_TABLES.map((table) => [table, rowsOf(table, Number(trial.id))]),
    ) as SourceRecord['parts'],
    productNames: names.all(String(trial.products), String(trial.products)),
  }))
}
