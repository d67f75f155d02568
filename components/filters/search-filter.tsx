import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import { HiddenFields } from './hidden-fields'
import styles from './search-filter.module.css'

/** A search within what is chosen, as a GET form; the other filters stay. */
export function SearchFilter(props: { action: string; query: string; label: string; value: string }) {
  return (
    <form className={styles.form} method="get" action={props.action} role="search" aria-label={props.label}>
      <HiddenFields query={props.query} except={['q', 'page', 'sort']} />
      <label className={field.label}>
        {props.label}
        <input
          key={props.value}
          className={field.input}
          type="search"
          name="q"
          defaultValue={props.value}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <button type="submit" className={button.button}>
        Find
      </button>
    </form>
  )
}
