import { endOfDay, type Moment } from '../../domain/claims/moment'
import { projectFields } from '../../domain/claims/project'
import type { FieldStatement, ProjectedField } from '../../domain/claims/statement'
import { AppError } from '../../domain/shared/app-error'
import { sayDate } from '../../domain/shared/words'
import type { TrialDetail, TrialRow } from '../../domain/trials/trial-views'
import { type AdministrationRow, loadAdministrations } from '../claims/administrations'
import { fieldStatement } from '../claims/claim-statements'
import { loadTrialEvidence, type TrialEvidence } from '../claims/trial-statements'
import { reader } from '../db/reader'
import type { StoreHandle } from '../db/store-handle'
import { projectTrialsAsOf, type TrialAsOf } from '../projection/trial-as-of'
import { administrationsAsOf } from './administrations-as-of'
import type { FieldsNow } from './fields-now'
import { readRegistrations, type StoredRegistration } from './registrations'
import type { ShownParts } from './trial-detail-parts'
import type { TrialIndex } from './trial-index'
import { withTrialIndex } from './trial-index-access'
import { readTrialRows } from './trial-index-row-batch'
import { readNeighbours } from './trial-neighbours'
import { partsAsOf } from './trial-parts-as-of'
import { readRelations, readSameProduct, type SameProduct, type StoredRelation } from './trial-relations'
import { makeTrialRowAsOf } from './trial-row-as-of'
import { readHead, readParts } from './trial-stored-parts'

/** What the page of a trial is made of, now or as of a day. */
export interface LoadedTrial {
  publicId: string
  version: number
  dataDate: string | null
  dataVersion: number
  row: TrialRow
  projected: ProjectedField[]
  parts: ShownParts
  administrations: AdministrationRow[]
  registrations: { stored: StoredRegistration[]; claimed: FieldStatement[] }
  relations: StoredRelation[]
  sameProduct: SameProduct[]
  neighbours: TrialDetail['neighbours']
}

/** Loads a trial as it is stored. */
export async function loadTrial(id: number, { trees }: FieldsNow): Promise<LoadedTrial> {
  const [stored, evidence] = await Promise.all([
    withTrialIndex((index, db) => readStored(index, db, id)),
    loadTrialEvidence(reader(), [id]).then((all) => all.get(id)),
  ])
  if (!evidence) throw new Error(`Trial ${stored.publicId} has no evidence`)
  return {
    ...stored,
    projected: projectFields(evidence.statements, trees),
    administrations: await loadAdministrations(reader(), { trialId: { in: evidence.groupIds } }),
    registrations: { stored: stored.registered, claimed: claimedIdentifiers(evidence, null) },
  }
}

/** What stands in the store beside statements, read flat and at one state of the data. */
function readStored(index: TrialIndex, db: StoreHandle, id: number) {
  const { publicId, version, dataDate } = readHead(db, id)
  const [row] = readTrialRows(db, [id], index.rowState())
  if (!row) throw new Error(`Trial ${publicId} has no row`)
  const relations = readRelations(db, id, null)
  const productIds = row.products.map(({ value }) => value)
  const sameProduct = readSameProduct(db, id, productIds)
  const known = [...relations.map(({ otherId }) => otherId), ...sameProduct.map((other) => other.id)]
  return {
    publicId,
    version,
    dataDate,
    dataVersion: index.version,
    row,
    parts: readParts(db, id),
    registered: readRegistrations(db, row.identifiers),
    relations,
    sameProduct,
    neighbours: readNeighbours(index, db, { row, known }),
  }
}

function claimedIdentifiers({ trialId, claims }: TrialEvidence, moment: Moment): FieldStatement[] {
  return claims
    .filter(
      ({ entityType, entityId, field }) =>
        entityType === 'trial' && entityId === String(trialId) && field === 'identifiers',
    )
    .map((claim) => fieldStatement(claim, moment))
}

/**
 * Loads a trial as it was at the end of a day, UTC; without trials near it, which would be those of today. Throws
 * `notFound`, naming asOf, where it was not known yet.
 */
export async function loadTrialAsOf(id: number, day: string): Promise<LoadedTrial> {
  const moment = endOfDay(day)
  const [head, asOf] = await Promise.all([
    withTrialIndex((_, db) => readHead(db, id)),
    projectTrialsAsOf(reader(), [id], moment).then((all) => all.get(id)),
  ])
  if (!asOf) throw notKnownYet(head.publicId, day)
  const row = await makeTrialRowAsOf(asOf, { id: head.publicId, scope: head.scope })
  const { parts, registered, relations, dataVersion } = await withTrialIndex((index, db) => ({
    parts: readParts(db, id),
    registered: readRegistrations(db, row.identifiers),
    relations: readRelations(db, id, moment),
    dataVersion: index.version,
  }))
  return {
    publicId: head.publicId,
    version: await versionAt(id, moment),
    dataDate: asOf.projected.columns.dataDate,
    dataVersion,
    row,
    projected: asOf.fields,
    parts: await partsAsOf(parts, asOf),
    administrations: await loadAdministrationsAsOf(asOf, moment),
    registrations: { stored: registered, claimed: claimedIdentifiers(asOf.evidence, moment) },
    relations,
    sameProduct: [],
    neighbours: [],
  }
}

function notKnownYet(publicId: string, day: string): AppError {
  const message = `${publicId} was not in this atlas yet on ${sayDate(day)}.`
  return new AppError('notFound', message, { asOf: message })
}

async function loadAdministrationsAsOf(asOf: TrialAsOf, moment: string): Promise<AdministrationRow[]> {
  const rows = await loadAdministrations(reader(), { trialId: { in: asOf.evidence.groupIds } }, moment)
  return administrationsAsOf(rows, asOf.projected)
}

/** The version the history gives a trial at that moment; 1 where it says nothing before. */
async function versionAt(id: number, moment: string): Promise<number> {
  const entry = await reader().auditEntry.findFirst({
    where: { entityType: 'trial', entityId: String(id), at: { lte: moment }, version: { not: null } },
    orderBy: { seq: 'desc' },
    select: { version: true },
  })
  return entry?.version ?? 1
}
