import { z } from 'zod'
import { inRegistryOrder } from '../../domain/curation/new-trial-id'
import { AppError } from '../../domain/shared/app-error'
import type { Claim } from '../../../generated/prisma/client'
import type { Transaction } from '../db/handles'

const identifiersSchema = z.array(z.object({ registry: z.string(), value: z.string() }))

/**
 * Gives a trial the identifiers that were accepted. One that is no longer among them goes, unless the atlas holds the
 * registry's record of that number; the claim and the history keep what stood there. Throws `invalid` where another
 * trial has one of them.
 */
export async function applyIdentifiers(tx: Transaction, trialId: number, claim: Claim): Promise<void> {
  const given = claim.value === null ? [] : identifiersSchema.parse(JSON.parse(claim.value))
  const identifiers = inRegistryOrder(given)
  const known = await tx.trialIdentifier.findMany({
    where: { OR: [{ trialId }, ...identifiers] },
    include: { trial: { select: { publicId: true } } },
  })
  const elsewhere = known.find((each) => each.trialId !== trialId)
  if (elsewhere)
    throw new AppError(
      'invalid',
      `${elsewhere.registry} ${elsewhere.value} belongs to ${elsewhere.trial.publicId}.`,
    )
  const isSame = (left: Identifier, right: Identifier) =>
    left.registry === right.registry && left.value === right.value
  const records = await tx.registryRecord.findMany({ where: { trialId } })
  const gone = known.filter(
    (before) =>
      !identifiers.some((each) => isSame(each, before)) && !records.some((record) => isSame(record, before)),
  )
  await tx.trialIdentifier.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  const hasPrimary = known.some((each) => each.role === 'primary' && !gone.includes(each))
  const added = identifiers.filter((each) => !known.some((before) => isSame(each, before)))
  await tx.trialIdentifier.createMany({
    data: added.map((each, at) => ({
      ...each,
      trialId,
      role: at === 0 && !hasPrimary ? ('primary' as const) : ('secondary' as const),
      sourceId: claim.sourceId,
    })),
  })
}

interface Identifier {
  registry: string
  value: string
}
