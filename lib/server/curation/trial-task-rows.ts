import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import type { Prisma } from '../../../generated/prisma/client'
import { reader } from '../db/reader'

const named = { select: { publicId: true, title: true }, orderBy: { id: 'asc' } } as const
const TASK_PARTS = {
  mergedInto: { select: { publicId: true, title: true } },
  merged: named,
  identifiers: { select: { registry: true, value: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.TrialInclude

export type TaskTrial = Prisma.TrialGetPayload<{ include: typeof TASK_PARTS }>

/**
 * Finds a trial by its public id, else by any registry's number, as curators look for it: withdrawn and merged ones are
 * found as themselves, those that are only proposed are not. Null where there is none.
 */
export async function findTaskTrial(identifier: string): Promise<TaskTrial | null> {
  const { publicIds, known, values } = identifierSpellings(identifier)
  const shown = { visibility: { not: 'draft' } } as const
  const byPublicId = await reader().trial.findFirst({
    where: { publicId: { in: publicIds }, ...shown },
    include: TASK_PARTS,
    orderBy: { id: 'asc' },
  })
  if (byPublicId) return byPublicId
  // hPSCreg's numbers are bare: "176" alone means nothing
  const some = known ?? { value: { in: values }, registry: { not: 'hPSCreg' } }
  return reader().trial.findFirst({
    where: { identifiers: { some }, ...shown },
    include: TASK_PARTS,
    orderBy: { id: 'asc' },
  })
}
