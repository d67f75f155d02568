import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import { HiddenFields } from './hidden-fields'
import styles from './range-filter.module.css'

export interface RangeEnd {
  name: string
  label: string
  value: string
}

// Told at the field, by the browser; what gets past it is told at the head of the page.
const WRITTEN_AS = {
  date: {
    pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?',
    title: 'A year, month or day, such as 2024, 2024-05 or 2024-05-17',
  },
  number: { pattern: '[0-9]+([.][0-9]+)?', title: 'A number, such as 7 or 0.5' },
}

/** A range as a GET form: two ends, and a word on what the range hides only for want of a value. */
export function RangeFilter(props: {
  action: string
  query: string
  label: string
  hint: string
  kind: 'date' | 'number'
  ends: readonly [RangeEnd, RangeEnd]
  hidden: string | null
  isOpen: boolean
}) {
  const names = [...props.ends.map((end) => end.name), 'page']
  return (
    <details className={styles.range} open={props.isOpen}>
      <summary>
        <h3>{props.label}</h3>
        <span className={styles.hint}>{props.hint}</span>
      </summary>
      <form method="get" action={props.action} aria-label={props.label}>
        <HiddenFields query={props.query} except={names} />
        <div className={styles.ends}>
          {props.ends.map((end) => (
            <label key={end.name} className={field.label}>
              {end.label}
              <input
                key={end.value}
                className={field.input}
                name={end.name}
                defaultValue={end.value}
                inputMode={props.kind === 'number' ? 'decimal' : 'numeric'}
                maxLength={12}
                {...WRITTEN_AS[props.kind]}
                autoComplete="off"
              />
            </label>
          ))}
          <button type="submit" className={button.button}>
            Set
          </button>
        </div>
        {props.hidden && <p className={styles.hidden}>{props.hidden}</p>}
      </form>
    </details>
  )
}
