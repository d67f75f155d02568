import type { TrialFilters } from '../../domain/trials/trial-filters'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialDetail, TrialRow } from '../../domain/trials/trial-views'
import type { Viewer } from '../../domain/users/viewer'
import { listTrials } from './trial-queries'

const most = 5

/**
 * Lists up to five other trials near this one, nearest first: those that share its condition and cell type, then a
 * cell-free entity or cell type with the same starting material, then only the condition. Each says what it shares.
 */
export async function listNeighbours(
  viewer: Viewer,
  row: TrialRow,
  known: readonly string[],
): Promise<TrialDetail['neighbours']> {
  const found = new Map<string, TrialDetail['neighbours'][number]>()
  for (const nearness of nearnesses(row)) {
    if (found.size >= most) break
    for (const { id, title, phaseGroup } of await trialsSharing(viewer, nearness))
      if (id !== row.id && !known.includes(id) && !found.has(id) && found.size < most)
        found.set(id, { id, title, phaseGroup, why: nearness.why })
  }
  return [...found.values()]
}

interface Nearness {
  anyOf: TrialFilters['anyOf']
  why: string
}

function nearnesses(row: TrialRow): Nearness[] {
  const cellFree = row.entities.filter(({ value }) => !['cells', 'engineered-tissue'].includes(value))
  return [
    shared({ condition: row.conditions, cellType: row.cellTypes }),
    shared({ entity: cellFree, startingMaterial: row.startingMaterials }),
    shared({ cellType: row.cellTypes, startingMaterial: row.startingMaterials }),
    shared({ condition: row.conditions }),
  ].filter((nearness) => nearness !== null)
}

type Shared = Partial<
  Record<'condition' | 'cellType' | 'entity' | 'startingMaterial', TrialRow['conditions']>
>

// null when the trial itself lacks one of the values: nothing is near by what is not known
function shared(traits: Shared): Nearness | null {
  const lists = Object.values(traits)
  if (lists.some((list) => list.length === 0)) return null
  const anyOf = Object.fromEntries(Object.entries(traits).map(([name, list]) => [name, valuesOf(list)]))
  return { anyOf, why: lists.flatMap((list) => list.map(({ label }) => label)).join(', ') }
}

function valuesOf(list: TrialRow['conditions']): string[] {
  return list.map(({ value }) => value).toSorted()
}

async function trialsSharing(viewer: Viewer, { anyOf }: Nearness): Promise<TrialRow[]> {
  const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
  const { data } = await listTrials(viewer, request, { facets: false })
  return data
}
