import type { FieldTrees } from '../../domain/claims/disagreement'
import { projectFields } from '../../domain/claims/project'
import { AppError } from '../../domain/shared/app-error'
import { sayDate } from '../../domain/shared/words'
import { endOfDay } from '../../domain/claims/moment'
import type { ProjectedField } from '../../domain/claims/statement'
import type { TrialRow } from '../../domain/trials/trial-views'
import { type AdministrationRow, loadAdministrations } from '../claims/administrations'
import { loadFieldTrees } from '../claims/field-trees'
import { loadTrialEvidence } from '../claims/trial-statements'
import { reader } from '../db/reader'
import { whileStoreStays } from '../db/store-state'
import { projectTrialsAsOf, type TrialAsOf } from '../projection/trial-as-of'
import { administrationsAsOf } from './administrations-as-of'
import { DETAIL_PARTS, type ShownParts } from './trial-detail-parts'
import { partsAsOf } from './trial-parts-as-of'
import { makeTrialRowAsOf } from './trial-row-as-of'
import { loadTrialRows } from './trial-rows'

/** What the page of a trial is made of, now or as of a day. */
export interface LoadedTrial {
  publicId: string
  version: number
  dataDate: string | null
  row: TrialRow
  projected: ProjectedField[]
  parts: ShownParts
  administrations: AdministrationRow[]
}

/** Loads a trial as it is stored. */
export async function loadTrial(id: number): Promise<LoadedTrial> {
  const [trial, [row], evidence, trees] = await Promise.all([
    reader().trial.findUniqueOrThrow({ where: { id }, include: DETAIL_PARTS }),
    loadTrialRows([id]),
    loadTrialEvidence(reader(), [id]),
    fieldTreesNow(),
  ])
  if (!row) throw new Error(`Trial ${trial.publicId} has no row`)
  const { groupIds = [id], statements = [] } = evidence.get(id) ?? {}
  return {
    publicId: trial.publicId,
    version: trial.version,
    dataDate: trial.dataDate,
    row,
    projected: projectFields(statements, trees),
    parts: trial,
    administrations: await loadAdministrations(reader(), { trialId: { in: groupIds } }),
  }
}

/** The trees of the fields as they stand. */
export function fieldTreesNow(): Promise<FieldTrees> {
  return whileStoreStays('fieldTrees', () => loadFieldTrees(reader()))
}

/** Loads a trial as it was at the end of a day, UTC. Throws `notFound`, naming asOf, where it was not known yet. */
export async function loadTrialAsOf(id: number, day: string): Promise<LoadedTrial> {
  const moment = endOfDay(day)
  const [trial, asOf] = await Promise.all([
    reader().trial.findUniqueOrThrow({ where: { id }, include: DETAIL_PARTS }),
    projectTrialsAsOf(reader(), [id], moment).then((all) => all.get(id)),
  ])
  if (!asOf) throw notKnownYet(trial.publicId, day)
  const { columns } = asOf.projected
  return {
    publicId: trial.publicId,
    version: await versionAt(id, moment),
    dataDate: columns.dataDate,
    row: await makeTrialRowAsOf(asOf, { id: trial.publicId, scope: trial.scope }),
    projected: asOf.fields,
    parts: await partsAsOf(trial, asOf),
    administrations: await loadAdministrationsAsOf(asOf, moment),
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
