import controls from '@/components/forms/controls.module.css'
import { namingOf } from '@/components/forms/input-props'
import { SelectInput } from '@/components/forms/select-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import { DOSE_UNITS, splitAmounts } from '@/lib/domain/curation/form-dose'
import type { TypedOf } from '@/lib/domain/curation/form-typed'
import type { FieldInputProps } from './field-input-props'
import { Words } from './words'

/** Dose levels one by one, or several typed at once, in one unit; and the source's own words, which are kept. */
export function DoseInput(props: FieldInputProps<'dose'>) {
  const { typed } = props
  const change = (part: Partial<TypedOf<'dose'>>) => props.onChange({ ...typed, ...part })
  return (
    <div className={controls.stack}>
      <div className={controls.row}>
        <Amounts {...props} change={change} />
        <UnitSelect {...props} change={change} />
        <SelectInput
          id={`${props.id}-per`}
          label="Dose: per administration or in total"
          isInvalid={false}
          options={choicesOf('dosePer')}
          value={typed.per}
          empty="not said per what"
          onChange={(per) => change({ per })}
        />
        <button
          type="button"
          className={controls.link}
          onClick={() => change({ amounts: [...typed.amounts, ''] })}
        >
          add level
        </button>
      </div>
      <Words {...props} label="Dose as given" value={typed.words} onType={(words) => change({ words })} />
    </div>
  )
}

interface PartProps extends FieldInputProps<'dose'> {
  change: (part: Partial<TypedOf<'dose'>>) => void
}

// an input left with several amounts in it becomes as many inputs
function Amounts({ change, ...props }: PartProps) {
  const { amounts } = props.typed
  return amounts.map((amount, at) => (
    <input
      key={at}
      {...namingOf({
        ...props,
        id: at === 0 ? props.id : `${props.id}-${String(at)}`,
        label: `Dose level ${String(at + 1)}`,
      })}
      className={controls.number}
      placeholder={at === 0 ? '2e9' : ''}
      autoComplete="off"
      value={amount}
      onChange={({ target }) => change({ amounts: amounts.with(at, target.value) })}
      onBlur={() => {
        const next = amounts.flatMap(splitAmounts).filter((text) => text !== '')
        if (next.join('|') !== amounts.join('|')) change({ amounts: next.length > 0 ? next : [''] })
      }}
    />
  ))
}

function UnitSelect({ change, ...props }: PartProps) {
  return (
    <select
      {...namingOf({ ...props, id: `${props.id}-unit`, label: 'Unit of the dose levels' })}
      className={controls.box}
      data-is-empty={props.typed.unit === ''}
      value={props.typed.unit}
      onChange={({ target }) => change({ unit: target.value })}
    >
      <option value="">unit</option>
      {DOSE_UNITS.map(({ family, units }) => (
        <optgroup key={family} label={family}>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit.replace(/^ug/, 'µg').replace(/m2$/, 'm²')}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
