import type { CuratedEntity } from '../../domain/curation/entity-fields'
import type { Claim, ChangeSetItem } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { type RowEntity } from './rows/row-kinds'
import { curatedEntity } from './subjects'

/** How things are called on screen, and by which id links name them. */
export interface SubjectLabel {
  entityType: CuratedEntity
  id: string
  label: string
}

type Labels = (item: Pick<ChangeSetItem, 'entityType' | 'entityId' | 'trialId'>) => SubjectLabel

/** Loads the labels of the things that items are about; what is new is called by the name proposed for it. */
export async function loadSubjectLabels(
  handle: Reader,
  items: readonly Pick<ChangeSetItem, 'entityType' | 'entityId' | 'trialId'>[],
  claims: readonly Pick<Claim, 'entityType' | 'entityId' | 'field' | 'value'>[],
): Promise<Labels> {
  const trials = await handle.trial.findMany({
    where: { id: { in: items.flatMap(({ trialId }) => trialId ?? []) } },
    select: { id: true, publicId: true },
  })
  const publicIds = new Map(trials.map(({ id, publicId }) => [id, publicId]))
  const names = new Map<string, string>()
  for (const { entityType, entityId, field, value } of claims)
    if ((field === 'name' || field === 'title' || field === 'text') && value !== null)
      names.set(`${entityType} ${entityId}`, String(JSON.parse(value)))
  for (const entity of ROW_ENTITIES)
    for (const row of await NAMES[entity](handle, idsOf(items, entity)))
      names.set(`${entity} ${row.id}`, row.name)
  return ({ entityType: stored, entityId, trialId }) => {
    const entityType = curatedEntity(stored)
    const trial = publicIds.get(trialId ?? 0) ?? entityId
    if (entityType === 'trial') return { entityType, id: trial, label: trial }
    if (entityType === 'administration') return { entityType, id: trial, label: `Administration in ${trial}` }
    return { entityType, id: entityId, label: names.get(`${entityType} ${entityId}`) ?? entityId }
  }
}

const select = { id: true, name: true } as const
const where = (ids: string[]) => ({ where: { id: { in: ids } } })

const NAMES: Record<RowEntity, (handle: Reader, ids: string[]) => Promise<{ id: string; name: string }[]>> = {
  product: (handle, ids) => handle.product.findMany({ ...where(ids), select }),
  cellType: (handle, ids) => handle.cellType.findMany({ ...where(ids), select }),
  route: (handle, ids) => handle.route.findMany({ ...where(ids), select }),
  technique: (handle, ids) => handle.technique.findMany({ ...where(ids), select }),
  condition: (handle, ids) => handle.condition.findMany({ ...where(ids), select }),
  statement: async (handle, ids) =>
    (await handle.statement.findMany(where(ids))).map(({ id, text }) => ({ id, name: text })),
  source: async (handle, ids) =>
    (await handle.source.findMany(where(ids))).map(({ id, title }) => ({ id, name: title })),
}

const ROW_ENTITIES: readonly RowEntity[] = [
  'product', 'cellType', 'route', 'technique', 'condition', 'statement', 'source',
] // prettier-ignore

function idsOf(items: readonly { entityType: string; entityId: string }[], entity: RowEntity): string[] {
  return items.filter(({ entityType }) => entityType === entity).map(({ entityId }) => entityId)
}
