import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import styles from './data-table.module.css'

/** A column of a table. `sortHref` is null for columns that cannot be sorted. */
export interface DataColumn {
  key: string
  label: string
  align: 'start' | 'end'
  sorted: 'ascending' | 'descending' | null
  sortHref: string | null
}

export function ColumnHead({ column }: { column: DataColumn }) {
  return (
    <th
      scope="col"
      role="columnheader"
      data-column={column.key}
      data-align={column.align}
      aria-sort={column.sortHref === null ? undefined : (column.sorted ?? 'none')}
    >
      {column.sortHref === null ? column.label : <SortLink column={column} href={column.sortHref} />}
    </th>
  )
}

function SortLink({ column, href }: { column: DataColumn; href: string }) {
  const Arrow = column.sorted === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <a className={styles.sort} href={href} data-focus-key={`sort:${column.key}`} rel="nofollow">
      {column.label}
      <Arrow
        className={styles.arrow}
        data-on={column.sorted !== null}
        size={14}
        stroke={1.8}
        aria-hidden="true"
      />
    </a>
  )
}
