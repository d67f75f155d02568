import type { CellTypeList, CellTypeNode } from '@/lib/domain/cell-types/cell-type-views'
import { sayCount, sayDate } from '@/lib/domain/shared/words'
import { PageHeading } from '../ui/page-heading'
import { CellTypeTable } from './cell-type-table'
import styles from './cell-type-tree.module.css'

/** The hierarchy of cell types with counts of trials and products, descendants included; one card for each lineage. */
export function CellTypeTree({ list }: { list: CellTypeList }) {
  const lineages = lineagesOf(list.data)
  const withTrials = list.data.filter(({ trials }) => trials > 0).length
  const most = Math.max(1, ...list.data.map(({ trials }) => trials))
  return (
    <>
      <PageHeading
        where="Cell types"
        title={`${sayCount(list.data.length, 'cell type', 'cell types')}, ${String(withTrials)} of them in trials`}
      >
        Counts include everything below a cell type; a trial with two cell types counts with both · data as of{' '}
        {sayDate(list.dataDate)}
      </PageHeading>
      <div className={styles.lineages}>
        {lineages.map((nodes) => (
          <CellTypeTable heading="Cell type" key={nodes[0]?.id} nodes={nodes} most={most} />
        ))}
      </div>
    </>
  )
}

// the nodes come in the order of the tree: a root opens a new lineage
function lineagesOf(nodes: readonly CellTypeNode[]): CellTypeNode[][] {
  const lineages: CellTypeNode[][] = []
  for (const node of nodes) {
    if (node.depth === 0) lineages.push([])
    lineages.at(-1)?.push(node)
  }
  return lineages
}
