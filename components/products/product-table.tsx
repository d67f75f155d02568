import type { ReactNode } from 'react'
import { cellTypeHref, productHref, trialsHref } from '@/lib/client/routes'
import type { ProductCard } from '@/lib/domain/products/product-views'
import { lowerFirst } from '@/lib/domain/shared/words'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { PickBar } from '../picks/pick-bar'
import { Pickable } from '../picks/pickable'
import { AppLink } from '../ui/app-link'
import { Missing } from '../ui/missing'
import styles from './product-table.module.css'

interface Column {
  label: string
  cell: (product: ProductCard) => ReactNode // null where nothing is known
}

const COLUMNS: readonly Column[] = [
  {
    label: 'Cell type',
    cell: ({ cellType }) =>
      cellType && <AppLink href={cellTypeHref(cellType.value)}>{cellType.label}</AppLink>,
  },
  { label: 'Starting material', cell: ({ startingMaterial }) => startingMaterial?.label ?? null },
  { label: 'Donor', cell: ({ donor }) => donor?.label ?? null },
  { label: 'Developer', cell: ({ developer }) => developer },
]

const MOSTLY_MISSING = 0.8

/** Products as a table; a column over 80 % missing collapses to one line below it. */
export function ProductTable({ products }: { products: readonly ProductCard[] }) {
  const missingOf = ({ cell }: Column) => products.filter((product) => cell(product) === null).length
  const isShown = (column: Column) => missingOf(column) <= products.length * MOSTLY_MISSING
  const columns = COLUMNS.filter(isShown)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              Trials
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductLine key={product.id} product={product} columns={columns} />
          ))}
        </tbody>
      </table>
      {COLUMNS.filter((column) => !isShown(column)).map((column) => (
        <p key={column.label} className={styles.collapsed}>
          {column.label}: not captured yet for {missingOf(column)} of {products.length}
        </p>
      ))}
      <PickBar kind="product" />
    </>
  )
}

function ProductLine({ product, columns }: { product: ProductCard; columns: readonly Column[] }) {
  const { id, name, aliases, trials } = product
  return (
    <tr>
      <th scope="row">
        <Pickable kind="product" id={id} name={name}>
          <AppLink href={productHref(id)}>{name}</AppLink>
          {aliases.length > 0 && <p className={styles.hint}>{aliases.join(', ')}</p>}
        </Pickable>
      </th>
      {columns.map((column) => (
        <td key={column.label}>{column.cell(product) ?? <NoValue label={column.label} />}</td>
      ))}
      <td className={styles.number}>
        <TrialCount product={id} trials={trials} />
      </td>
    </tr>
  )
}

function NoValue({ label }: { label: string }) {
  return (
    <>
      <span className={styles.word}>{lowerFirst(label)} </span>
      <Missing reason="NOT_CAPTURED" />
    </>
  )
}

function TrialCount({ product, trials }: { product: string; trials: number }) {
  if (trials === 0) return <>none</>
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { product: [product] } }
  return (
    <AppLink href={trialsHref({ ...EMPTY_REQUEST, filters })}>
      {trials}
      <span className={styles.word}>{trials === 1 ? ' trial' : ' trials'}</span>
    </AppLink>
  )
}
