import { endOfDay, type Moment } from '../../domain/claims/moment'
import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { AppError } from '../../domain/shared/app-error'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialDetail } from '../../domain/trials/trial-views'
import { sayWithdrawal, type TrialWithdrawal } from '../../domain/trials/trial-withdrawal'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadSourceViews } from '../claims/source-views'
import { loadStageBands } from '../claims/stage-bands'
import { readDataVersion } from '../db/change'
import { reader } from '../db/reader'
import { whileStoreStays } from '../db/store-state'
import { findTrial } from './find-trial'
import { fieldTreesNow, loadTrial, loadTrialAsOf } from './load-trial'
import { loadRegistrations } from './registrations'
import { detailFields } from './trial-detail-fields'
import { detailParts } from './trial-detail-parts'
import { listNeighbours } from './trial-neighbours'
import { getTrialVocabulary } from './trial-queries'
import { listSameProduct, loadRelations } from './trial-relations'

/**
 * Finds the public id of the trial an identifier means (any registry's number in any case, `hPSCreg 176`, other
 * identifiers with `/` written `-`), of the one it was merged into by the end of the day `asOf`; null when there is none,
 * and when it was withdrawn then.
 * Permission: trial:read.
 */
export async function findTrialPublicId(
  viewer: Viewer,
  identifier: string,
  { asOf = null }: AsOfOption = {},
): Promise<string | null> {
  authorize(viewer, 'trial:read')
  const found = await findTrial(identifier, momentOf(asOf))
  return found && found.withdrawal === null ? found.publicId : null
}

/**
 * Finds who withdrew the trial an identifier means, when and why, if it was off the pages at the end of the day `asOf`;
 * null when it was not, and when there is none. Permission: trial:read.
 */
export async function findTrialWithdrawal(
  viewer: Viewer,
  identifier: string,
  { asOf = null }: AsOfOption = {},
): Promise<TrialWithdrawal | null> {
  authorize(viewer, 'trial:read')
  return (await findTrial(identifier, momentOf(asOf)))?.withdrawal ?? null
}

/** A day (ISO) at whose end, UTC, a record is looked at; null or absent is now. */
interface AsOfOption {
  asOf?: string | null
}

/**
 * Gets everything known of one trial: fields with all their statements, administrations, parts, relations, neighbours
 * and the sources they name, numbered in the order of the page. With `asOf` as it was at the end of that day, with the
 * labels of today and without trials near it, which would be those of today. Throws `notFound`: naming asOf where the
 * trial was not known yet, saying by whom and why where it was withdrawn then. Permission: trial:read.
 */
export async function getTrialDetail(
  viewer: Viewer,
  identifier: string,
  { asOf = null }: AsOfOption = {},
): Promise<TrialDetail> {
  authorize(viewer, 'trial:read')
  const moment = momentOf(asOf)
  const found = await findTrial(identifier, moment)
  if (!found) throw new AppError('notFound', `There is no trial “${identifier}” in this atlas.`)
  if (found.withdrawal !== null)
    throw new AppError(
      'notFound',
      `${sayWithdrawal(found.withdrawal)} Its history stays, and so does the record as of a day before (asOf).`,
    )
  const [{ publicId, version, dataDate, row, projected, parts, administrations }, ...known] =
    await Promise.all([
      asOf === null ? loadTrial(found.id) : loadTrialAsOf(found.id, asOf),
      getTrialVocabulary(viewer),
      fieldTreesNow(),
      whileStoreStays('stageBands', () => loadStageBands(reader())),
      readDataVersion(),
    ])
  const [vocabulary, trees, stages, dataVersion] = known
  const numbering = startSourceNumbering()
  const labelOf = fieldLabels(vocabulary)
  const fields = detailFields(projected, administrations, { labelOf, trees, numbering, stages })
  const registrations = await loadRegistrations({ trialId: found.id, identifiers: row.identifiers }, moment, {
    labelOf,
    trees,
    numbering,
  })
  const shownParts = detailParts(parts, (status) => labelOf('status', status), numbering)
  const relations = await loadRelations(found.id, numbering, moment)
  const near = asOf === null ? await listNear(viewer, { id: found.id, row, relations }, labelOf) : NONE_NEAR
  return {
    id: publicId,
    version,
    asOf,
    row,
    ...fields,
    registrations,
    ...shownParts,
    relations,
    ...near,
    sources: await loadSourceViews(reader(), numbering.ids()),
    dataDate,
    dataVersion,
  }
}

function momentOf(asOf: string | null): Moment {
  return asOf === null ? null : endOfDay(asOf)
}

type Near = Pick<TrialDetail, 'sameProduct' | 'neighbours'>
const NONE_NEAR: Near = { sameProduct: [], neighbours: [] }

async function listNear(
  viewer: Viewer,
  trial: { id: number } & Pick<TrialDetail, 'row' | 'relations'>,
  labelOf: ReturnType<typeof fieldLabels>,
): Promise<Near> {
  const productIds = trial.row.products.map(({ value }) => value)
  const sameProduct = await listSameProduct(trial.id, productIds, (group) => labelOf('phase', group))
  const related = [...trial.relations.map(({ trialId }) => trialId), ...sameProduct.map(({ id }) => id)]
  return { sameProduct, neighbours: await listNeighbours(viewer, trial.row, related) }
}
