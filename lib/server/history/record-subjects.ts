import { AppError } from '../../domain/shared/app-error'
import type { HistoricEntity } from '../../domain/history/history-views'
import { WITHDRAWN } from '../../domain/history/history-words'
import { reader } from '../db/reader'

/** One record with a history, as the trail names it. `trialId` is null for all but trials. */
export interface RecordSubject {
  entityType: HistoricEntity
  entityId: string
  trialId: number | null
  id: string // public id or slug
  title: string
  state: string | null
  version: number
  createdAt: string | null // null where its row bears no instant
}

/** Finds a trial by public id, a merged or withdrawn one too; throws `notFound` for a draft and where there is none. */
export async function findTrialSubject(publicId: string): Promise<RecordSubject> {
  const trial = await reader().trial.findUnique({
    where: { publicId, visibility: { not: 'draft' } },
    include: { mergedInto: { select: { publicId: true } } },
  })
  if (!trial) throw new AppError('notFound', `There is no trial “${publicId}” in this atlas.`)
  const { id, title, version, createdAt, visibility, mergedInto } = trial
  const state = mergedInto
    ? `Merged into ${mergedInto.publicId}`
    : visibility === 'withdrawn'
      ? WITHDRAWN
      : null
  const entity = { entityType: 'trial', entityId: String(id), trialId: id } as const
  return { ...entity, id: publicId, title, state, version, createdAt }
}

/** Finds a product by slug; throws `notFound`. */
export async function findProductSubject(slug: string): Promise<RecordSubject> {
  const product = await reader().product.findUnique({ where: { id: slug } })
  if (!product) throw new AppError('notFound', `There is no product “${slug}” in this atlas.`)
  const { name, version, createdAt, withdrawnAt } = product
  const state = withdrawnAt === null ? null : WITHDRAWN
  return {
    entityType: 'product',
    entityId: slug,
    trialId: null,
    id: slug,
    title: name,
    state,
    version,
    createdAt,
  }
}

/** Finds a cell type by slug; throws `notFound`. */
export async function findCellTypeSubject(slug: string): Promise<RecordSubject> {
  const cellType = await reader().cellType.findUnique({ where: { id: slug } })
  if (!cellType) throw new AppError('notFound', `There is no cell type “${slug}” in this atlas.`)
  const { name, version } = cellType
  return {
    entityType: 'cellType',
    entityId: slug,
    trialId: null,
    id: slug,
    title: name,
    state: null,
    version,
    createdAt: null,
  }
}
