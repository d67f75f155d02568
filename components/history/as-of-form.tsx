import buttonStyles from '../ui/button.module.css'
import fieldStyles from '../ui/field.module.css'
import styles from './as-of-form.module.css'

/** Asks for a day and opens the record as it was then; works without scripts. */
export function AsOfForm({ recordHref, day }: { recordHref: string; day?: string }) {
  return (
    <form className={styles.form} action={recordHref} method="get">
      <label>
        As it was on
        <input className={fieldStyles.input} type="date" name="asOf" defaultValue={day} required />
      </label>
      <button className={buttonStyles.button} type="submit">
        Show that day
      </button>
    </form>
  )
}
