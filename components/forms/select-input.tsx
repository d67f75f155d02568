import type { Coded } from '@/lib/domain/shared/coded'
import { type InputProps, namingOf } from './input-props'
import styles from './controls.module.css'

/**
 * A choice from a short closed list, the browser's own. `empty` is what stands there while nothing is chosen; null
 * where something always is. A value the list does not hold stays choosable as it is.
 */
export function SelectInput(
  props: InputProps & {
    options: readonly Coded[]
    value: string
    empty: string | null
    onChange: (value: string) => void
  },
) {
  const isKnown = props.value === '' || props.options.some(({ value }) => value === props.value)
  return (
    <select
      {...namingOf(props)}
      className={styles.box}
      data-is-empty={props.value === ''}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.empty !== null && <option value="">{props.empty}</option>}
      {!isKnown && <option value={props.value}>{props.value}</option>}
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
