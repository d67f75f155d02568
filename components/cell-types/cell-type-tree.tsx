import { cellTypeHref, trialsHref } from '@/lib/client/routes'
import type { CellTypeList, CellTypeNode } from '@/lib/domain/cell-types/cell-type-views'
import { sayCount, sayDate } from '@/lib/domain/shared/words'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { AppLink } from '../ui/app-link'
import { PageHeading } from '../ui/page-heading'
import styles from './cell-type-tree.module.css'

/** The hierarchy of cell types with counts of trials and products, descendants included. */
export function CellTypeTree({ list }: { list: CellTypeList }) {
  const withTrials = list.data.filter(({ trials }) => trials > 0).length
  const most = Math.max(1, ...list.data.filter(({ depth }) => depth === 0).map(({ trials }) => trials))
  return (
    <>
      <PageHeading
        where="Cell types"
        title={`${sayCount(list.data.length, 'cell type', 'cell types')}, ${String(withTrials)} of them in trials`}
      >
        Counts include everything below a cell type; a trial with two cell types counts with both · data as of{' '}
        {sayDate(list.dataDate)}
      </PageHeading>
      <CellTypeTable nodes={list.data} most={most} />
    </>
  )
}

/** Cell types as a table, each indented by its depth, with bars in proportion to `most` trials. */
export function CellTypeTable({ nodes, most }: { nodes: readonly CellTypeNode[]; most: number }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Cell type</th>
          <th scope="col" className={styles.number}>
            Trials
          </th>
          <th scope="col" className={styles.number}>
            Products
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <CellTypeLine key={node.id} node={node} most={most} />
        ))}
      </tbody>
    </table>
  )
}

function CellTypeLine({ node, most }: { node: CellTypeNode; most: number }) {
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { cellType: [node.id] } }
  return (
    <tr data-depth={Math.min(node.depth, 4)} data-empty={node.trials === 0 || undefined}>
      <th scope="row">
        <AppLink href={cellTypeHref(node.id)}>{node.name}</AppLink>
      </th>
      <td className={styles.number}>
        {node.trials === 0 ? (
          <span className={styles.none}>none</span>
        ) : (
          <AppLink href={trialsHref({ ...EMPTY_REQUEST, filters })} className={styles.count}>
            {node.trials}
            <span className={styles.word}> trials</span>
            <span
              className={styles.bar}
              style={{ width: `${String(Math.round((100 * node.trials) / most))}%` }}
            />
          </AppLink>
        )}
      </td>
      <td className={styles.number}>
        {node.products === 0 ? <span className={styles.none}>none</span> : node.products}
        {node.products > 0 && <span className={styles.word}> products</span>}
      </td>
    </tr>
  )
}
