'use client'

import type { TableColumn } from '@/lib/domain/curation/table-row-cells'
import { type TableKind, tableTargets } from '@/lib/domain/curation/table-targets'
import { sayCount } from '@/lib/domain/shared/words'
import { Card } from '../../ui/card'
import field from '../../ui/field.module.css'
import styles from './columns-card.module.css'
import type { TableDraft } from './use-table-draft'
import type { ReadTable } from './use-table-plan'

interface ColumnsCardProps {
  kind: TableKind
  read: ReadTable
  change: (part: Partial<TableDraft>) => void
}

/** What each column of the table is, proposed from its head, to be put right. */
export function ColumnsCard({ kind, read: { table, columns }, change }: ColumnsCardProps) {
  const taken = columns.filter(({ target }) => target !== null).length
  const doubles = doubledTargets(columns)

  function choose(at: number, part: Partial<TableColumn>) {
    change({ columns: columns.map((column, index) => (index === at ? { ...column, ...part } : column)) })
  }

  return (
    <Card
      title="What the columns are"
      hint={`${sayCount(taken, 'column is read', 'columns are read')}, ${columns.length === taken ? 'none is left out' : sayCount(columns.length - taken, 'is left out', 'are left out')}`}
    >
      <div className={styles.region} tabIndex={0} role="group" aria-label="Columns of the table">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {table.heads.map((head, at) => (
              <tr key={at} data-taken={columns[at]?.target !== null || undefined}>
                <th scope="row">{head || <i>without a name</i>}</th>
                <td className={styles.samples}>{samplesOf(table.rows, at)}</td>
                <td className={styles.choice}>
                  <TargetSelect
                    kind={kind}
                    label={`Read “${head}” as`}
                    target={columns[at]?.target ?? null}
                    choose={(target) => choose(at, { target, keepsWords: false })}
                  />
                  {columns[at]?.target && doubles.has(columns[at].target) && (
                    <p className={styles.problem}>Another column is this too: the last one is read.</p>
                  )}
                  {columns[at]?.keepsWords && (
                    <label className={styles.keeps}>
                      <input type="checkbox" checked onChange={() => choose(at, { keepsWords: false })} />
                      unknown words are kept as given
                    </label>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function TargetSelect(props: {
  kind: TableKind
  label: string
  target: string | null
  choose: (target: string | null) => void
}) {
  const targets = tableTargets(props.kind)
  return (
    <select
      className={field.input}
      aria-label={props.label}
      value={props.target ?? ''}
      onChange={(event) => props.choose(event.target.value || null)}
    >
      <option value="">not taken over</option>
      {GROUPS.map(({ entity, label }) => {
        const own = targets.filter((target) => target.entity === entity)
        return (
          own.length > 0 && (
            <optgroup key={entity} label={label}>
              {own.map((target) => (
                <option key={target.key} value={target.key}>
                  {target.label}
                </option>
              ))}
            </optgroup>
          )
        )
      })}
    </select>
  )
}

const GROUPS = [
  { entity: 'trial', label: 'The trial' },
  { entity: 'administration', label: 'What is given' },
  { entity: 'product', label: 'The product' },
] as const

function samplesOf(rows: ReadTable['table']['rows'], at: number): string {
  const values = rows.flatMap(({ cells }) => cells[at] || [])
  return [...new Set(values)].slice(0, 3).join(' · ').slice(0, 160)
}

function doubledTargets(columns: readonly TableColumn[]): Set<string> {
  const named = columns.flatMap(({ target }) => (target === null || target === 'identifier' ? [] : target))
  return new Set(named.filter((target, at) => named.indexOf(target) !== at))
}
