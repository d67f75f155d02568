import { readBlindFieldKey } from '../../domain/curation/blind-field'
import type { BlindRequest } from '../../domain/curation/blind-entry-input'
import { AppError } from '../../domain/shared/app-error'
import type { Transaction } from '../db/handles'

/**
 * Checks that the trial can be read blindly and has each field asked for; gives its id. Throws `notFound` for a trial
 * that is not shown, `invalid` naming the fields.
 */
export async function checkBlindFields(tx: Transaction, { trialId, fields }: BlindRequest): Promise<number> {
  const trial = await tx.trial.findUnique({
    where: { publicId: trialId, visibility: 'published', mergedIntoId: null },
    select: { id: true, administrations: { where: { endedAt: null }, select: { id: true } } },
  })
  if (!trial) throw new AppError('notFound', `There is no trial “${trialId}” in this atlas.`)
  const administrations = new Set(trial.administrations.map(({ id }) => id))
  const unknown = fields.filter((key) => {
    const field = readBlindFieldKey(key)
    return !field || (field.administrationId !== null && !administrations.has(field.administrationId))
  })
  if (unknown.length > 0)
    throw new AppError(
      'invalid',
      'Some of the fields are not fields of this trial.',
      Object.fromEntries(unknown.map((key) => [key, 'is no field of this trial'])),
    )
  return trial.id
}
