import type { Coded } from '@/lib/domain/shared/coded'
import type { InputProps } from './input-props'
import { SelectInput } from './select-input'
import { TextInput } from './text-input'
import styles from './controls.module.css'

/** A date as precisely as it is known: typed as 2024, 2024-05 or 2024-05-27, with whether it is actual or planned. */
export function PartialDateInput(
  props: InputProps & {
    value: { text: string; type: string }
    types: readonly Coded[]
    typeLabel: string
    onChange: (value: { text: string; type: string }) => void
  },
) {
  const { text, type } = props.value
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <TextInput
          {...props}
          value={text}
          onChange={(next) => props.onChange({ text: next.replaceAll('/', '-'), type })}
        />
      </div>
      <SelectInput
        id={`${props.id}-type`}
        label={props.typeLabel}
        isInvalid={false}
        options={props.types}
        value={type}
        empty="not said"
        onChange={(next) => props.onChange({ text, type: next })}
      />
    </div>
  )
}
