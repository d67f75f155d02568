import type { ReactNode } from 'react'
import { ColumnHead, type DataColumn } from './column-head'
import { InTurns } from '../ui/in-turns'
import { TableScroll } from './table-scroll'
import styles from './data-table.module.css'

export interface DataRow {
  key: string
  cells: readonly ReactNode[] // one a column, in the order of the columns
}

/**
 * Our own table: heads that sort, a head that stays in sight, a region that scrolls by itself when the columns are too
 * many. On narrow screens every row becomes a short card. The first column holds the row's heading.
 */
export function DataTable(props: {
  caption: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  isBusy: boolean
}) {
  return (
    <TableScroll label={props.caption} layout={props.columns.map((column) => column.key).join()}>
      <table className={styles.table} role="table" aria-busy={props.isBusy}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <InTurns>
            {props.rows.map((row) => (
              <BodyRow key={row.key} row={row} columns={props.columns} />
            ))}
          </InTurns>
        </tbody>
      </table>
    </TableScroll>
  )
}

function BodyRow({ row, columns }: { row: DataRow; columns: readonly DataColumn[] }) {
  return (
    <tr role="row">
      {columns.map((column, index) => (
        <td key={column.key} role="cell" data-column={column.key} data-align={alignOf(column)}>
          {row.cells[index]}
        </td>
      ))}
    </tr>
  )
}

// what begins at the start of its line, as text does, says nothing of it
function alignOf({ align }: DataColumn): 'end' | undefined {
  return align === 'end' ? 'end' : undefined
}
