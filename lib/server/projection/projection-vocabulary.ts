import type { FieldTrees } from '../../domain/claims/disagreement'
import type { StageBand } from '../../domain/trials/stage-rules'
import type { ProjectionVocabulary } from '../../domain/trials/trial-projection'
import { loadFieldTrees } from '../claims/field-trees'
import type { Reader } from '../db/handles'

interface KnownProduct {
  name: string
  aliases: { name: string; sourceId: string | null }[]
}

/** The vocabularies of one reprojection, read once for all its trials. */
export interface ReprojectionVocabulary extends ProjectionVocabulary {
  products: ReadonlyMap<string, KnownProduct>
  trees: FieldTrees
}

/** Loads the growing vocabularies that projected columns depend on. */
export async function loadProjectionVocabulary(handle: Reader): Promise<ReprojectionVocabulary> {
  const inForce = { endedAt: null } as const
  const aliases = { where: inForce, select: { name: true, sourceId: true }, orderBy: { id: 'asc' } } as const
  const [trees, products, routes, techniques, conditions, stages] = await Promise.all([
    loadFieldTrees(handle),
    handle.product.findMany({ select: { id: true, name: true, aliases } }),
    handle.route.findMany({ select: { id: true } }),
    handle.technique.findMany({ select: { id: true } }),
    handle.condition.findMany({ select: { id: true, name: true, area: true } }),
    handle.stageDefinition.findMany({ where: { isDefault: true }, orderBy: { position: 'asc' } }),
  ])
  return {
    trees,
    products: new Map(products.map((product) => [product.id, product])),
    routes: new Set(routes.map(({ id }) => id)),
    techniques: new Set(techniques.map(({ id }) => id)),
    conditions: new Map(conditions.map((condition) => [condition.id, condition])),
    stages: stages.flatMap(readStage),
  }
}

interface StoredStage {
  stage: string
  from: number
  to: number | null
  unit: string
}

function readStage({ stage, from, to, unit }: StoredStage): StageBand[] {
  const known = (['hour', 'day', 'week', 'month', 'year'] as const).find((each) => each === unit)
  if (!known) throw new Error(`The stage ${stage} is defined in ${unit}, which is no unit of time.`)
  return [{ stage, from, to, unit: known }]
}
