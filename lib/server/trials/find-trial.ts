import { cache } from 'react'
import type { Moment } from '../../domain/claims/moment'
import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import type { TrialWithdrawal } from '../../domain/trials/trial-withdrawal'
import { loadSurvivors } from '../claims/merge-groups'
import { reader } from '../db/reader'
import { withTrialIndex } from './trial-index-access'

interface FoundTrial {
  id: number
  publicId: string
  title: string
  withdrawal: TrialWithdrawal | null // null where it stood on the pages then
}

/**
 * Finds the trial an identifier means: by public id first, then by any registry's number or other identifier. A merged
 * trial answers with the one it was merged into by then, a withdrawn one with its withdrawal. Null when there is none.
 * While one page is drawn it is asked once: what an action changed before is read anew by the drawing that follows.
 */
export const findTrial = cache(async (identifier: string, moment: Moment): Promise<FoundTrial | null> => {
  const named = await findByPublicId(identifier)
  const id = named?.id ?? (await findByIdentifier(identifier))
  if (id === null) return null
  const trial = moment === null && named?.mergedIntoId === null ? named : await resolveMerge(id, moment)
  if (!trial || trial.visibility === 'draft') return null
  const { visibility, publicId, title } = trial
  const found = { id: trial.id, publicId, title }
  if (moment === null && visibility === 'published') return { ...found, withdrawal: null }
  const withdrawal = await findWithdrawal(found, moment)
  return moment === null && withdrawal === null ? null : { ...found, withdrawal }
})

interface NamedTrial {
  id: number
  publicId: string
  title: string
  visibility: 'draft' | 'published' | 'withdrawn'
  mergedIntoId: number | null
}

/** What most pages need of it, in one flat reading: the trial as it stands, which a merge may have taken elsewhere. */
async function findByPublicId(identifier: string): Promise<NamedTrial | undefined> {
  const { publicIds } = identifierSpellings(identifier)
  const [named] = await withTrialIndex((_, db) =>
    db.objects<NamedTrial>(
      `SELECT id, "publicId", title, visibility, "mergedIntoId" FROM "Trial"
       WHERE "publicId" IN (SELECT asked.value FROM ${db.spelling.askedTexts}) ORDER BY id LIMIT 1`,
      JSON.stringify(publicIds),
    ),
  )
  return named
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

async function resolveMerge(id: number, moment: Moment) {
  const survivorId = (await loadSurvivors(reader(), [id], moment)).get(id)
  if (survivorId === undefined) return null
  return reader().trial.findUnique({
    where: { id: survivorId },
    select: { id: true, publicId: true, title: true, visibility: true },
  })
}

// what stands at a moment is what the last of its withdrawals and reinstatements left
async function findWithdrawal(
  { id, publicId, title }: Pick<FoundTrial, 'id' | 'publicId' | 'title'>,
  moment: Moment,
): Promise<TrialWithdrawal | null> {
  const last = await reader().auditEntry.findFirst({
    where: {
      entityType: 'trial',
      entityId: String(id),
      action: { in: ['trial.withdraw', 'trial.reinstate'] },
      ...(moment === null ? {} : { at: { lte: moment } }),
    },
    orderBy: { seq: 'desc' },
  })
  if (last?.action !== 'trial.withdraw') return null
  return { id: publicId, title, by: last.actorHandle, at: last.at, reason: last.reason }
}
