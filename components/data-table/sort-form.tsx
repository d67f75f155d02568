'use client'

import button from '../ui/button.module.css'
import { HiddenFields } from '../filters/hidden-fields'
import styles from './sort-form.module.css'

/** The order of the rows where the heads of the table have no room (narrow screens). */
export function SortForm(props: {
  action: string
  query: string
  sort: string
  choices: readonly { value: string; label: string }[]
}) {
  return (
    <form className={styles.form} method="get" action={props.action} aria-label="Order of the rows">
      <HiddenFields query={props.query} except={['page', 'sort']} />
      <label>
        Order{' '}
        <select
          name="sort"
          value={props.sort}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={`${button.button} without-scripts`}>
        Sort
      </button>
    </form>
  )
}
