import type { FieldDecision } from '../../domain/curation/field-decision-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { getEditRecord } from './edit-queries'

/**
 * Gets everything said of one field of a trial, for whoever decides among it. `subject` is "trial" or the id of one of
 * its administrations. Throws `notFound` where nothing was said. Permission: proposal:review.
 */
export async function getFieldDecision(
  viewer: Viewer,
  { trialId, subject, field }: { trialId: string; subject: string; field: string },
): Promise<FieldDecision> {
  authorize(viewer, 'proposal:review')
  const trial = await reader().trial.findUnique({
    where: { publicId: trialId },
    select: { publicId: true, title: true },
  })
  const nothing = new AppError('notFound', 'Nothing is said of such a field of such a trial.')
  if (!trial) throw nothing
  const record = await getEditRecord(viewer, { entityType: 'trial', id: trial.publicId })
  const given = record.administrations.find(({ id }) => id === subject)
  const fields = subject === 'trial' ? record.fields : given?.fields
  const said = fields && Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!said || said.statements.length === 0) throw nothing
  return {
    trial: { id: trial.publicId, title: trial.title, version: record.version },
    subject,
    of: given?.label ?? null,
    field: said,
    sources: record.sources,
  }
}
