import type { Moment } from '../../domain/claims/moment'
import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import { loadSurvivors } from '../claims/merge-groups'
import { reader } from '../db/reader'

interface FoundTrial {
  id: number
  publicId: string
}

/**
 * Finds the published trial an identifier means: by public id first, then by any registry's number or other identifier.
 * A merged trial answers with the one it was merged into by then. Null when there is none.
 */
export async function findTrial(identifier: string, moment: Moment = null): Promise<FoundTrial | null> {
  const id = (await findByPublicId(identifier)) ?? (await findByIdentifier(identifier))
  return id === null ? null : resolveMerge(id, moment)
}

async function findByPublicId(identifier: string): Promise<number | null> {
  const { publicIds } = identifierSpellings(identifier)
  const rows = await reader().trial.findMany({
    where: { publicId: { in: publicIds } },
    orderBy: { id: 'asc' },
  })
  return rows[0]?.id ?? null
}

async function findByIdentifier(identifier: string): Promise<number | null> {
  const { known, values } = identifierSpellings(identifier)
  // hPSCreg's numbers are bare: "176" alone means nothing, "hPSCreg 176" does
  const where = known ?? { value: { in: values }, registry: { not: 'hPSCreg' } }
  const rows = await reader().trialIdentifier.findMany({
    where,
    orderBy: [{ role: 'asc' }, { registry: 'asc' }, { id: 'asc' }],
    take: 1,
  })
  return rows[0]?.trialId ?? null
}

async function resolveMerge(id: number, moment: Moment): Promise<FoundTrial | null> {
  const survivorId = (await loadSurvivors(reader(), [id], moment)).get(id)
  if (survivorId === undefined) return null
  return reader().trial.findUnique({
    where: { id: survivorId, visibility: 'published' },
    select: { id: true, publicId: true },
  })
}
