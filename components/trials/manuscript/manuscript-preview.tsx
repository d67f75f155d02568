import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice'
import { AppLink } from '../../ui/app-link'
import styles from './manuscript.module.css'
import { ManuscriptNotes } from './manuscript-notes'
import { Marks } from './marks'
import { trialHref } from '@/lib/client/routes'
import type { ManuscriptRow, ManuscriptTable } from '@/lib/domain/manuscript/manuscript-table'

/** The table as it will be printed: caption, rows, notes, abbreviations and references. */
export function ManuscriptPreview({ table }: { table: ManuscriptTable }) {
  const { title, source, address, limit, head } = table
  return (
    <section className={styles.sheet} aria-label="The table as it will be printed">
      {limit !== null && (
        <Notice title="Not every trial fits into one manuscript table">
          <p>{limit}</p>
        </Notice>
      )}
      <p className={styles.caption}>
        <strong>{title}.</strong> {source} <span className={styles.address}>{address}</span>
      </p>
      <div className={styles.region} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map(({ key, label, marks }) => (
                <th key={key} scope="col" data-column={key}>
                  {label}
                  <Marks marks={marks} />
                </th>
              ))}
            </tr>
          </thead>
          {table.groups.map(({ label, rows }) => (
            <tbody key={label ?? ''}>
              {label !== null && (
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={head.length}>
                    <span>{label}</span>
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <Row key={row.id} row={row} head={head} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ManuscriptNotes table={table} />
    </section>
  )
}

function Row({ row, head }: { row: ManuscriptRow; head: ManuscriptTable['head'] }) {
  return (
    <tr>
      {row.cells.map(({ text, isMissing, marks }, at) => {
        const key = head[at]?.key ?? ''
        return (
          <Cell key={key} isFirst={at === 0} column={key}>
            {key === 'id' ? (
              <AppLink href={trialHref(row.id)}>{text}</AppLink>
            ) : isMissing ? (
              <em>{text}</em>
            ) : (
              text
            )}
            <Marks marks={marks} />
          </Cell>
        )
      })}
    </tr>
  )
}

// the first cell names the row
function Cell(props: { isFirst: boolean; column: string; children: ReactNode }) {
  if (!props.isFirst) return <td data-column={props.column}>{props.children}</td>
  return (
    <th scope="row" data-column={props.column}>
      {props.children}
    </th>
  )
}
