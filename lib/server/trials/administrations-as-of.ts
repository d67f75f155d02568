import type { ProjectedTrial } from '../../domain/trials/trial-projection'
import type { AdministrationRow } from '../claims/administrations'
import { reader } from '../db/reader'

/**
 * Puts the columns that were projected for a moment in place of the stored ones; product, route and technique are named
 * as the vocabularies of today name them.
 */
export async function administrationsAsOf(
  rows: readonly AdministrationRow[],
  { administrations, columns }: ProjectedTrial,
): Promise<AdministrationRow[]> {
  const projectedOf = new Map(administrations.map((one) => [one.id, one]))
  const named = await loadNames(administrations.map((one) => one.columns))
  return rows.flatMap((row) => {
    const projected = projectedOf.get(row.id)
    if (!projected) return []
    const { productId, routeId, techniqueId } = projected.columns
    const levels = projected.doseLevels.map((level, position) => ({
      ...level,
      id: `${row.id}:${String(position)}`,
      administrationId: row.id,
      position,
    }))
    return [
      {
        ...row,
        ...projected.columns,
        trial: { ...row.trial, conditions: columns.conditions },
        product: named.products.get(productId) ?? null,
        route: named.routes.get(routeId) ?? null,
        technique: named.techniques.get(techniqueId) ?? null,
        doseLevels: levels,
      },
    ]
  })
}

type Codes = ProjectedTrial['administrations'][number]['columns']

async function loadNames(codes: readonly Codes[]) {
  const named = (name: 'productId' | 'routeId' | 'techniqueId') => ({
    where: { id: { in: codes.flatMap((each) => each[name] ?? []) } },
  })
  const [products, routes, techniques] = await Promise.all([
    reader().product.findMany(named('productId')),
    reader().route.findMany(named('routeId')),
    reader().technique.findMany(named('techniqueId')),
  ])
  return { products: byId(products), routes: byId(routes), techniques: byId(techniques) }
}

function byId<R extends { id: string }>(rows: readonly R[]): Map<string | null, R> {
  return new Map(rows.map((row) => [row.id, row]))
}
