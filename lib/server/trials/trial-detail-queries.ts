import { endOfDay, type Moment } from '../../domain/claims/moment'
import { startSourceNumbering } from '../../domain/claims/source-numbering'
import { AppError } from '../../domain/shared/app-error'
import type { TrialDetail } from '../../domain/trials/trial-views'
import { sayWithdrawal, type TrialWithdrawal } from '../../domain/trials/trial-withdrawal'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadSourceViews } from '../claims/source-views'
import { reader } from '../db/reader'
import { type FieldsNow, fieldsNow } from './fields-now'
import { findTrial } from './find-trial'
import { type LoadedTrial, loadTrial, loadTrialAsOf } from './load-trial'
import { registrationsView } from './registrations'
import { detailFields } from './trial-detail-fields'
import { detailParts } from './trial-detail-parts'
import { relationViews } from './trial-relations'

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
  const now = await fieldsNow()
  const trial = asOf === null ? await loadTrial(found.id, now) : await loadTrialAsOf(found.id, asOf)
  return writeDetail(trial, now, asOf)
}

// in the order of the page, by which its sources are numbered
async function writeDetail(trial: LoadedTrial, now: FieldsNow, asOf: string | null): Promise<TrialDetail> {
  const { publicId, version, dataDate, dataVersion, row, neighbours } = trial
  const { labelOf } = now
  const numbering = startSourceNumbering()
  const viewing = { ...now, numbering }
  const fields = detailFields(trial.projected, trial.administrations, viewing)
  const registrations = registrationsView(row.identifiers, trial.registrations, viewing)
  const parts = detailParts(trial.parts, (status) => labelOf('status', status), numbering)
  const relations = relationViews(trial.relations, numbering)
  const sameProduct = trial.sameProduct.map(({ id, title, phaseGroup }) => ({
    id,
    title,
    phaseGroup: { value: phaseGroup, label: labelOf('phase', phaseGroup) },
  }))
  return {
    id: publicId,
    version,
    asOf,
    row,
    ...fields,
    registrations,
    ...parts,
    relations,
    sameProduct,
    neighbours,
    sources: await loadSourceViews(reader(), numbering.ids()),
    dataDate,
    dataVersion,
  }
}

function momentOf(asOf: string | null): Moment {
  return asOf === null ? null : endOfDay(asOf)
}
