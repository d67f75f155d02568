import type { Moment } from '../../domain/claims/moment'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import { relationSentence } from '../../domain/trials/relation-sentences'
import type { TrialDetail } from '../../domain/trials/trial-views'
import { inForceAt } from '../claims/in-force'
import { reader } from '../db/reader'

const shown = { visibility: 'published', mergedIntoId: null } as const
const otherTrial = { select: { publicId: true, title: true, visibility: true } } as const

/** Loads the relations of one trial that were in force then, each said from its side, with the number of its source. */
export async function loadRelations(
  trialId: number,
  numbering: SourceNumbering,
  moment: Moment = null,
): Promise<TrialDetail['relations']> {
  const [outgoing, incoming] = await Promise.all([
    reader().trialRelation.findMany({
      where: { fromId: trialId, ...inForceAt(moment), to: shown },
      include: { to: otherTrial },
      orderBy: { id: 'asc' },
    }),
    reader().trialRelation.findMany({
      where: { toId: trialId, ...inForceAt(moment), from: shown },
      include: { from: otherTrial },
      orderBy: { id: 'asc' },
    }),
  ])
  const numberOf = (sourceId: string | null) => (sourceId === null ? null : numbering.numberOf(sourceId))
  return [
    ...outgoing.map(({ kind, to, note, sourceId }) => ({
      kind,
      sentence: relationSentence(kind, 'from'),
      trialId: to.publicId,
      trialTitle: to.title,
      note,
      sourceNumber: numberOf(sourceId),
    })),
    ...incoming.map(({ kind, from, note, sourceId }) => ({
      kind,
      sentence: relationSentence(kind, 'to'),
      trialId: from.publicId,
      trialTitle: from.title,
      note,
      sourceNumber: numberOf(sourceId),
    })),
  ]
}

/** Lists at most twenty other trials in which one of the given products is given, by public id. */
export async function listSameProduct(
  trialId: number,
  productIds: readonly string[],
  phaseLabel: (group: string) => string,
): Promise<TrialDetail['sameProduct']> {
  if (productIds.length === 0) return []
  const rows = await reader().trial.findMany({
    where: {
      ...shown,
      scope: 'in',
      id: { not: trialId },
      administrations: { some: { productId: { in: [...productIds] }, endedAt: null } },
    },
    select: { publicId: true, title: true, phaseGroup: true },
    orderBy: { publicId: 'asc' },
    take: 20,
  })
  return rows.map(({ publicId, title, phaseGroup }) => ({
    id: publicId,
    title,
    phaseGroup: { value: phaseGroup, label: phaseLabel(phaseGroup) },
  }))
}
