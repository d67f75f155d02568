import Database from 'better-sqlite3'
import { chance, pick } from '../../lib/domain/shared/chance'
import { fold } from '../../lib/domain/shared/fold'
import { perturb } from './perturb'
import { PART_TABLES, readSourceRecords, type SourceRecord, type StoredRow } from './source-records'

const seed = 20261123

/**
 * Fills a store that holds the real records with made-up ones beside them: each is a whole record drawn at random and
 * perturbed, under an id no registry gives (BENCH0000001). The real ones are taken out of sight.
 */
export function makeTrials(storePath: string, size: number, report: (sentence: string) => void): void {
  const db = new Database(storePath)
  db.pragma('synchronous = OFF') // a lost bench store is made again
  const sources = readSourceRecords(db)
  const words = sources.flatMap(({ trial }) => String(trial.title).split(' '))
  const random = chance(seed)
  const firstId = 1 + Number(db.prepare('SELECT max(id) FROM "Trial"').pluck().get())
  const write = writers(db, sources)
  db.transaction(() => {
    db.exec(`UPDATE "Trial" SET visibility = 'draft'`)
    for (let number = 1; number <= size; number++) {
      const source = pick(random, sources)
      write(firstId + number, `BENCH${String(number).padStart(7, '0')}`, {
        ...source,
        trial: perturb(source, sources, words, random),
      })
      if (number % 20_000 === 0) report(`${String(number)} trials made`)
    }
    db.exec(
      `INSERT INTO "Change" ("entityType", "entityId", at) VALUES ('vocabulary', 'all', '2026-01-01T00:00:00Z')`,
    )
  })()
  db.exec("INSERT INTO trial_search (trial_search) VALUES ('optimize')")
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function writers(db: Database.Database, sources: readonly SourceRecord[]) {
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
  let partNumber = 1_000_000
  return (id: number, publicId: string, { trial, parts, productNames }: SourceRecord) => {
    insertTrial({ ...trial, id, publicId, scope: 'in', visibility: 'published', mergedIntoId: null })
    for (const { table, insert } of inserters)
      for (const [place, part] of parts[table].entries()) {
        partNumber++
        const isIdentifier = table === 'TrialIdentifier'
        insert({
          ...part,
          id: isIdentifier ? partNumber : `b${String(partNumber)}`,
          trialId: id,
          ...(isIdentifier ? { value: place === 0 ? publicId : `${publicId}-${String(place)}` } : {}),
        })
      }
    insertWords.run(BigInt(id), ...searchWords(publicId, trial, parts, productNames))
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
