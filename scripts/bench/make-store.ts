import Database from 'better-sqlite3'
import { chance, pick } from '../../lib/domain/shared/chance'
import { fold } from '../../lib/domain/shared/fold'
import { perturb } from './perturb'
import { MADE_UP, PART_TABLES, readSourceRecords, type SourceRecord, type StoredRow } from './source-records'

const seed = 20261123

/**
 * Adds so many made-up trials to a store that holds real records: each is a whole one drawn at random and perturbed,
 * under an id no registry gives (BENCH0000001), and told as changed, as an import tells. Calling it again adds more.
 */
export function makeTrials(storePath: string, size: number, report: (sentence: string) => void): void {
  const db = new Database(storePath)
  db.pragma('synchronous = OFF') // a lost bench store is made again
  const sources = readSourceRecords(db)
  const words = sources.flatMap(({ trial }) => String(trial.title).split(' '))
  const made = Number(db.prepare(`SELECT count(*) FROM "Trial" WHERE ${MADE_UP}`).pluck().get())
  const random = chance(seed + made)
  const lastId = Number(db.prepare('SELECT max(id) FROM "Trial"').pluck().get())
  const write = writers(db, sources, made)
  db.transaction(() => {
    for (let place = 1; place <= size; place++) {
      const source = pick(random, sources)
      write(lastId + place, `BENCH${String(made + place).padStart(7, '0')}`, {
        ...source,
        trial: perturb(source, sources, words, random),
      })
      if (place % 20_000 === 0) report(`${String(place)} trials made`)
    }
  })()
  if (made === 0) db.exec("INSERT INTO trial_search (trial_search) VALUES ('optimize')")
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Takes the real records out of sight, so that a store shows exactly the trials that were made up. */
export function hideRealTrials(storePath: string): void {
  const db = new Database(storePath)
  db.exec(`UPDATE "Trial" SET visibility = 'draft' WHERE NOT ${MADE_UP}`)
  db.close()
}

function writers(db: Database.Database, sources: readonly SourceRecord[], made: number) {
  const insertTrial = inserter(
    db,
    'Trial',
    sources.map(({ trial }) => trial),
  )
  const inserters = PART_TABLES.map((table) => ({
    table,
    insert: inserter(
      db,
      table,
      sources.flatMap(({ parts }) => parts[table]),
    ),
  }))
  const insertWords = db.prepare(
    'INSERT INTO trial_search (rowid, identifiers, titles, products, sponsors, conditions, interventions) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertChange = db.prepare(
    `INSERT INTO "Change" ("entityType", "entityId", at) VALUES ('trial', ?, '2026-01-01T00:00:00Z')`,
  )
  let partNumber = Number(db.prepare('SELECT max(id) FROM "TrialIdentifier"').pluck().get())
  return (id: number, publicId: string, { trial, parts, productNames }: SourceRecord) => {
    insertTrial({ ...trial, id, publicId, scope: 'in', visibility: 'published', mergedIntoId: null })
    for (const { table, insert } of inserters)
      for (const [place, part] of parts[table].entries()) {
        partNumber++
        const isIdentifier = table === 'TrialIdentifier'
        insert({
          ...part,
          id: isIdentifier ? partNumber : `b${String(made)}-${String(partNumber)}`,
          trialId: id,
          ...(isIdentifier ? { value: place === 0 ? publicId : `${publicId}-${String(place)}` } : {}),
        })
      }
    insertWords.run(BigInt(id), ...searchWords(publicId, trial, parts, productNames))
    insertChange.run(String(id))
  }
}

function inserter(
  db: Database.Database,
  table: string,
  rows: readonly StoredRow[],
): (row: StoredRow) => void {
  const columns = Object.keys(rows[0] ?? { id: 0 })
  const insert = db.prepare(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
  )
  return (row) => void insert.run(...columns.map((name) => row[name] ?? null))
}

function searchWords(
  publicId: string,
  trial: StoredRow,
  parts: SourceRecord['parts'],
  productNames: readonly string[],
): string[] {
  const column = (part: keyof SourceRecord['parts'], name: string) =>
    parts[part].map((row) => String(row[name] ?? ''))
  return [
    [publicId, ...productNames.slice(0, 1)],
    [String(trial.title), String(trial.officialTitle ?? ''), String(trial.acronym ?? '')],
    productNames,
    [String(trial.sponsor ?? '')],
    column('TrialCondition', 'text'),
    column('TrialIntervention', 'name'),
  ].map((texts) => fold(texts.join(' ')))
}
