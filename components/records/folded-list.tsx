import styles from './folded-list.module.css'

interface Item {
  name: string
  kind: string | null
  text: string | null
}

const FIRST = 3

/** A list of parts of a record, the first three in sight and the others when opened. Nothing when it is empty. */
export function FoldedList({ title, items }: { title: string; items: readonly Item[] }) {
  if (items.length === 0) return null
  const rest = items.slice(FIRST)
  return (
    <section className={styles.folded}>
      <h3>
        {title} <span className={styles.count}>{items.length}</span>
      </h3>
      <div>
        <Items items={items.slice(0, FIRST)} />
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary>{`${String(rest.length)} more`}</summary>
            <Items items={rest} />
          </details>
        )}
      </div>
    </section>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul className={styles.list}>
      {items.map(({ name, kind, text }, at) => (
        <li key={at}>
          {name} {kind !== null && <span className={styles.kind}>{kind}</span>}
          {text !== null && <p className={styles.text}>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
