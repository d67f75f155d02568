import styles from './long-text.module.css'

const START = 220

/** A long text of a source: its beginning, and the whole of it, line breaks kept, when opened. */
export function LongText({ text }: { text: string }) {
  const end = text.lastIndexOf(' ', START)
  const start = text.slice(0, end > 0 ? end : START)
  return (
    <details className={styles.long}>
      <summary>
        <span className={styles.start}>{start} … </span>
        <span className={styles.more}>whole text</span>
      </summary>
      <p>{text}</p>
    </details>
  )
}
