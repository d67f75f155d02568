'use client'

import button from '../ui/button.module.css'
import { HiddenFields } from '../filters/hidden-fields'
import styles from './page-size-form.module.css'

/** How many rows a page shows; takes effect at once with scripts, by its button without. */
export function PageSizeForm(props: {
  action: string
  query: string
  sizes: readonly number[]
  size: number
}) {
  const sizes = [...new Set([...props.sizes, props.size])].sort((a, b) => a - b)
  return (
    <form className={styles.form} method="get" action={props.action} aria-label="Rows per page">
      <HiddenFields query={props.query} except={['page', 'pageSize']} />
      <label>
        Rows{' '}
        <select
          name="pageSize"
          value={props.size}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={`${button.button} without-scripts`}>
        Show
      </button>
    </form>
  )
}
