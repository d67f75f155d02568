import styles from './source-number.module.css'

/** The small square number beside a value: a link to that source in the list of sources. */
export function SourceNumber({ number }: { number: number | null }) {
  if (number === null) return null
  return (
    <a className={styles.number} href={`#source-${String(number)}`} title={`Source ${String(number)}`}>
      <span className="visually-hidden">Source </span>
      {number}
    </a>
  )
}
