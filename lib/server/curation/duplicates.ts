import type { DuplicateView } from '../../domain/curation/duplicate-views'
import { SIMILAR_TITLE, titleSimilarity } from '../../domain/curation/similar-title'
import { fold } from '../../domain/shared/fold'
import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

const MOST = 5

interface Asked {
  identifiers: readonly string[]
  title: string
  exceptId: string | null // public id of the trial that is being edited
}

/** Lists at most five trials that may be the one asked about: by identifier first, then by title, the most alike first. */
export async function listDuplicates(
  handle: Reader,
  { identifiers, title, exceptId }: Asked,
): Promise<DuplicateView[]> {
  const [sameNumber, alike] = await Promise.all([
    findByIdentifiers(handle, identifiers),
    findByTitle(handle, title),
  ])
  const all = new Map([...alike, ...sameNumber].map((each) => [each.id, each]))
  for (const { id } of sameNumber) all.delete(id)
  return [...sameNumber, ...all.values()].filter(({ id }) => id !== exceptId).slice(0, MOST)
}

const known = { visibility: { not: 'draft' } } as const

async function findByIdentifiers(handle: Reader, texts: readonly string[]): Promise<DuplicateView[]> {
  const spelled = texts.filter((text) => text.trim() !== '').map(identifierSpellings)
  const where = spelled.map(
    (each): Prisma.TrialIdentifierWhereInput => each.known ?? { value: { in: each.values } },
  )
  if (where.length === 0) return []
  const rows = await handle.trialIdentifier.findMany({
    where: { OR: where, trial: known },
    select: { registry: true, value: true, trial: { select: { publicId: true, title: true } } },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  const views = rows.map(({ registry, value, trial }) => ({
    id: trial.publicId,
    title: trial.title,
    why: `has the same identifier, ${registry} ${value}`,
  }))
  return [...new Map(views.map((view) => [view.id, view])).values()]
}

// only trials that share the longest words are compared: a registry holds hundreds of thousands
async function findByTitle(handle: Reader, title: string): Promise<DuplicateView[]> {
  const words = [...new Set(fold(title).split(' '))]
    .filter((word) => word.length > 4)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, 3)
  if (words.length === 0) return []
  const rows = await handle.trial.findMany({
    where: { ...known, mergedIntoId: null, OR: words.map((word) => ({ title: { contains: word } })) },
    select: { publicId: true, title: true },
    orderBy: { id: 'asc' },
    take: 5_000,
  })
  return rows
    .map((row) => ({ ...row, likeness: titleSimilarity(row.title, title) }))
    .filter(({ likeness }) => likeness >= SIMILAR_TITLE)
    .toSorted((left, right) => right.likeness - left.likeness)
    .map((row) => ({ id: row.publicId, title: row.title, why: 'has a similar title' }))
}
