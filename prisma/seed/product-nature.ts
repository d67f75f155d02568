import { readTable } from './read-table'
import type { ProductFact, ProductField } from './product-facts'

/** Parents of codes, in whichever tree they are. */
type Parents = ReadonlyMap<string, string>

/**
 * Settles what is shown of a product for one field: the most exact code, if all that is said lies on one line of
 * descent; null where sources contradict each other or say nothing. Labels of hPSCreg count only where nothing else does.
 */
export function settleNature(
  facts: readonly ProductFact[],
  field: ProductField,
  parents: Parents,
): string | null {
  const said = facts.filter((fact) => fact.field === field)
  const read = said.filter(({ isLabel }) => !isLabel)
  const codes = [...new Set((read.length > 0 ? read : said).map(({ code }) => code))]
  const exact = codes.find((code) => codes.every((other) => isSameOrAbove(other, code, parents)))
  return exact ?? null
}

/** Reads the parents of cell types, starting materials and donors into one map: their codes do not overlap. */
export function readParents(root: string): Parents {
  const tables = ['cell-type-tree', 'starting-materials', 'donors']
  const rows = tables.flatMap((table) => readTable(root, table, ['slug', 'parent_slug']))
  return new Map(
    rows.filter(({ parent_slug }) => parent_slug !== '').map(({ slug, parent_slug }) => [slug, parent_slug]),
  )
}

function isSameOrAbove(ancestor: string, code: string, parents: Parents): boolean {
  for (let at: string | undefined = code; at !== undefined; at = parents.get(at))
    if (at === ancestor) return true
  return false
}
