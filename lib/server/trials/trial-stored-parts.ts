import type { StoreHandle } from '../db/store-handle'
import type { ShownParts } from './trial-detail-parts'

/** What the row of a trial says of itself on its own page, beside the columns of the table. */
export interface StoredHead {
  publicId: string
  version: number
  scope: 'candidate' | 'in' | 'out'
  dataDate: string | null
}

/** Reads the head of a trial, which the store has. */
export function readHead(db: StoreHandle, id: number): StoredHead {
  const [head] = db.objects<StoredHead>(
    'SELECT "publicId", version, scope, "dataDate" FROM "Trial" WHERE id = ?',
    id,
  )
  if (!head) throw new Error(`There is no trial ${String(id)}`)
  return head
}

type Part<Name extends keyof ShownParts> = ShownParts[Name][number]

/** Reads the rows below a trial that are shown as they stand: flat, since its page is read more often than all others. */
export function readParts(db: StoreHandle, trialId: number): ShownParts {
  const read = <R>(table: string, columns: string, order = 'position') =>
    db.objects<R>(`SELECT ${columns} FROM "${table}" WHERE "trialId" = ? ORDER BY ${order}`, trialId)
  return {
    identifiers: read<Part<'identifiers'>>('TrialIdentifier', 'registry, value', 'id'),
    arms: read<Part<'arms'>>('TrialArm', 'id, label, type, description, "interventionNames"'),
    interventions: read<Part<'interventions'>>(
      'TrialIntervention',
      'id, type, name, description, "otherNames"',
    ),
    outcomes: read<Part<'outcomes'>>(
      'TrialOutcome',
      'id, level, measure, "timeFrame", description, "sourceId"',
    ),
    sites: read<Part<'sites'>>('TrialSite', 'id, facility, city, country, "countryText", status, "sourceId"'),
    conditionRows: readConditions(db, trialId),
    publications: read<Omit<Part<'publications'>, 'isPrimary'> & { isPrimary: number }>(
      'Publication',
      'id, citation, pmid, doi, url, "isPrimary"',
    ).map((publication) => ({ ...publication, isPrimary: publication.isPrimary === 1 })),
  }
}

function readConditions(db: StoreHandle, trialId: number): Part<'conditionRows'>[] {
  const rows = db.tuples<[id: string, text: string, code: string | null, name: string | null]>(
    `SELECT t.id, t.text, c.id, c.name FROM "TrialCondition" t LEFT JOIN "Condition" c ON c.id = t."conditionId"
     WHERE t."trialId" = ? ORDER BY t.position`,
    trialId,
  )
  return rows.map(([id, text, code, name]) => ({
    id,
    text,
    condition: code === null || name === null ? null : { id: code, name },
  }))
}
