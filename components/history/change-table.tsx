import type { HistoryChange } from '@/lib/domain/history/history-views'
import { LongText } from '../records/long-text'
import styles from './change-table.module.css'

const LONG = 320

/** Fields with their value on either side. On narrow screens each field becomes a small block. */
export function ChangeTable(props: {
  changes: readonly HistoryChange[]
  columns: { from: string; to: string }
  caption: string
}) {
  const { columns } = props
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.to}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change, at) => (
          <tr key={`${change.field} ${String(at)}`}>
            <th scope="row">
              {change.label}
              {change.about !== null && <span className={styles.about}>{change.about}</span>}
            </th>
            <td>
              <span className={styles.word}>{columns.from}: </span>
              <Value text={change.from} />
            </td>
            <td>
              <span className={styles.word}>{columns.to}: </span>
              <Value text={change.to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <em className={styles.nothing}>nothing known</em>
  if (text.length > LONG) return <LongText text={text} />
  return <span className={styles.text}>{text}</span>
}
