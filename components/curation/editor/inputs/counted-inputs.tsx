import controls from '@/components/forms/controls.module.css'
import { PartialDateInput } from '@/components/forms/date-input'
import { SelectInput } from '@/components/forms/select-input'
import { TextInput } from '@/components/forms/text-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { FieldInputProps } from './field-input-props'

/** A date as precisely as the source gives it. */
export function DateFieldInput(props: FieldInputProps<'date'>) {
  return (
    <PartialDateInput
      {...props}
      label={props.name}
      value={props.typed}
      types={choicesOf('dateType')}
      typeLabel={`${props.name}: actual or planned`}
      onChange={(value) => props.onChange({ kind: 'date', ...value })}
    />
  )
}

/** How many people, and whether they were counted or planned. */
export function EnrollmentInput(props: FieldInputProps<'enrollment'>) {
  const { count, type } = props.typed
  return (
    <div className={controls.row}>
      <div className={controls.grow}>
        <TextInput
          {...props}
          label={`${props.name}: how many`}
          mode="numeric"
          value={count}
          onChange={(next) => props.onChange({ kind: 'enrollment', count: next, type })}
        />
      </div>
      <SelectInput
        id={`${props.id}-type`}
        label={`${props.name}: enrolled or planned`}
        isInvalid={false}
        options={choicesOf('enrollmentType')}
        value={type}
        empty="not said"
        onChange={(next) => props.onChange({ kind: 'enrollment', count, type: next })}
      />
    </div>
  )
}
