import type { Reference } from '../../domain/curation/references'
import type { Reader } from '../db/handles'
import { inBatches } from './in-batches'

/** The things named that the vocabularies do not hold, each once. */
export async function findUnknown(handle: Reader, references: readonly Reference[]): Promise<Reference[]> {
  const unknown = await Promise.all(
    KINDS.map(async (entityType) => {
      const ids = [
        ...new Set(references.filter((each) => each.entityType === entityType).map(({ id }) => id)),
      ]
      if (ids.length === 0) return []
      const known = new Set(await inBatches(ids, (batch) => FIND[entityType](handle, batch)))
      return ids.filter((id) => !known.has(id)).map((id) => ({ entityType, id }))
    }),
  )
  return unknown.flat()
}

type Kind = Reference['entityType']

const select = { id: true } as const
const idsOf = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id)

const FIND: Record<Kind, (handle: Reader, ids: string[]) => Promise<string[]>> = {
  product: (handle, ids) => idsOf(handle.product.findMany({ where: { id: { in: ids } }, select })),
  cellType: (handle, ids) => idsOf(handle.cellType.findMany({ where: { id: { in: ids } }, select })),
  route: (handle, ids) => idsOf(handle.route.findMany({ where: { id: { in: ids } }, select })),
  technique: (handle, ids) => idsOf(handle.technique.findMany({ where: { id: { in: ids } }, select })),
  condition: (handle, ids) => idsOf(handle.condition.findMany({ where: { id: { in: ids } }, select })),
  startingMaterial: (handle, ids) =>
    idsOf(handle.startingMaterial.findMany({ where: { id: { in: ids } }, select })),
  entity: (handle, ids) => idsOf(handle.entity.findMany({ where: { id: { in: ids } }, select })),
  donor: (handle, ids) => idsOf(handle.donor.findMany({ where: { id: { in: ids } }, select })),
}

const KINDS: readonly Kind[] = [
  'product', 'cellType', 'route', 'technique', 'condition', 'startingMaterial', 'entity', 'donor',
] // prettier-ignore
