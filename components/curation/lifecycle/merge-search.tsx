import button from '../../ui/button.module.css'
import field from '../../ui/field.module.css'
import { Card } from '../../ui/card'
import styles from './lifecycle.module.css'

/** Asks for the trial to merge into, by any of its identifiers; a GET form. */
export function MergeSearch({
  action,
  into,
  problem,
}: {
  action: string
  into: string
  problem: string | null
}) {
  return (
    <Card title="Into which trial?" hint="That one stays; this one will lead to it.">
      <form
        className={styles.search}
        method="get"
        action={action}
        role="search"
        aria-label="Find the other trial"
      >
        <label className={field.label}>
          Identifier
          <input
            className={field.input}
            name="into"
            defaultValue={into}
            maxLength={200}
            autoComplete="off"
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : 'merge-problem'}
          />
        </label>
        <button type="submit" className={button.button}>
          Lay side by side
        </button>
      </form>
      {problem !== null && (
        <p id="merge-problem" className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Card>
  )
}
