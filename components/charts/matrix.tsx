import type { ChartPart } from './chart-data'
import styles from './matrix.module.css'
import { tintOf } from '@/lib/domain/charts/tint'

export interface MatrixRow extends ChartPart {
  cells: readonly MatrixCell[] // one a column
}

/** A cell is tinted by its count; `text` stands in it instead where the count alone would mislead, `note` says why. */
interface MatrixCell {
  count: number
  text?: string | undefined
  note?: string | undefined
  href: string
  isSelected: boolean
}

// Below this many trials no cell is drawn in the darkest tint: one trial is never much evidence.
const fewForDark = 5

/** A matrix of counts: the darker the more; an empty cell is dashed, because a gap in the evidence is something to see. */
export function Matrix(props: {
  label: string
  rowLabel: string
  columns: readonly (ChartPart & { short: string })[]
  rows: readonly MatrixRow[]
  darkestFrom?: number
}) {
  const counts = props.rows.flatMap((row) => row.cells.map((cell) => cell.count))
  const most = Math.max(...counts, props.darkestFrom ?? fewForDark)
  return (
    <div className={styles.scroll} role="region" aria-label={props.label} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{props.rowLabel}</span>
            </th>
            {props.columns.map((column) => (
              <th key={column.value} scope="col" data-missing={column.isMissing || undefined}>
                <a href={column.href} title={column.label} rel="nofollow">
                  <span className="visually-hidden">{column.label}</span>
                  <span aria-hidden="true">{column.short}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <MatrixLine key={row.value} row={row} columns={props.columns} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MatrixLine(props: { row: MatrixRow; columns: readonly ChartPart[]; most: number }) {
  const { row, columns, most } = props
  return (
    <tr>
      <th
        scope="row"
        data-missing={row.isMissing || undefined}
        style={{ paddingInlineStart: (row.depth ?? 0) * 14 }}
      >
        <a href={row.href} rel="nofollow">
          {row.label}
        </a>
      </th>
      {row.cells.map((cell, index) => (
        <td key={columns[index]?.value}>
          <Cell cell={cell} most={most} title={`${row.label}, ${columns[index]?.label ?? ''}`} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell, most, title }: { cell: MatrixCell; most: number; title: string }) {
  if (cell.count === 0 && cell.text === undefined)
    return (
      <span className={styles.empty}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">0</span>
      </span>
    )
  return (
    <a
      className={styles.cell}
      href={cell.href}
      rel="nofollow"
      data-tint={tintOf(cell.count, most)}
      aria-current={cell.isSelected ? 'true' : undefined}
      title={cell.note ? `${title}: ${cell.note}` : title}
    >
      {cell.text ?? cell.count}
      {cell.note && <span className="visually-hidden"> ({cell.note})</span>}
    </a>
  )
}
