import type { FoldedColumn } from './folded-columns'
import styles from './folded-columns-note.module.css'

/** One line for the columns that would be walls of "not reported". Files keep them; with scripts they can be shown. */
export function FoldedColumnsNote({ folded, show }: { folded: readonly FoldedColumn[]; show: () => void }) {
  if (folded.length === 0) return null
  const said = folded.map(
    ({ column, words, share }) => `${column.label} ${words} for ${share} of these trials`,
  )
  return (
    <p className={styles.note}>
      Folded away, and kept in files: {said.join('; ')}.{' '}
      <button type="button" className="needs-scripts" onClick={show}>
        {folded.length === 1 ? 'Show the column' : 'Show the columns'}
      </button>
    </p>
  )
}
