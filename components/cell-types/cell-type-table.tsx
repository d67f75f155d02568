import { cellTypeHref, trialsHref } from '@/lib/client/routes'
import type { CellTypeNode } from '@/lib/domain/cell-types/cell-type-views'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { AppLink } from '../ui/app-link'
import styles from './cell-type-table.module.css'

/** Cell types as a table under `heading`, each indented by its depth, with bars in proportion to `most` trials. */
export function CellTypeTable(props: { heading: string; nodes: readonly CellTypeNode[]; most: number }) {
  const { heading, nodes, most } = props
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
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
    </div>
  )
}

function CellTypeLine({ node, most }: { node: CellTypeNode; most: number }) {
  return (
    <tr data-depth={Math.min(node.depth, 4)} data-empty={node.trials === 0 || undefined}>
      <th scope="row">
        <AppLink href={cellTypeHref(node.id)}>{node.name}</AppLink>
      </th>
      <td className={styles.number}>
        <TrialCount node={node} most={most} />
      </td>
      <td className={styles.number}>
        {node.products === 0 ? <None of="products" /> : node.products}
        {node.products > 0 && <Word text={node.products === 1 ? ' product' : ' products'} />}
      </td>
    </tr>
  )
}

function TrialCount({ node, most }: { node: CellTypeNode; most: number }) {
  if (node.trials === 0) return <None of="trials" />
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { cellType: [node.id] } }
  const width = `${String(Math.round((100 * node.trials) / most))}%`
  return (
    <AppLink href={trialsHref({ ...EMPTY_REQUEST, filters })} className={styles.count}>
      {node.trials}
      <Word text={node.trials === 1 ? ' trial' : ' trials'} />
      <span className={styles.bar} style={{ width }} />
    </AppLink>
  )
}

// beside a heading a number needs no word; on narrow screens and to screen readers it has one
function Word({ text }: { text: string }) {
  return <span className={styles.word}>{text}</span>
}

function None({ of }: { of: string }) {
  return (
    <span className={styles.none}>
      <span className={styles.short} aria-hidden="true">
        none
      </span>
      <Word text={`no ${of}`} />
    </span>
  )
}
