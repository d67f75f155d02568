import controls from '@/components/forms/controls.module.css'
import { SelectInput } from '@/components/forms/select-input'
import { TextArea, TextInput } from '@/components/forms/text-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { TypedOf } from '@/lib/domain/curation/form-typed'
import type { FieldInputProps } from './field-input-props'

/** The combination of phases, and the registry's own words for it. */
export function PhaseInput(props: FieldInputProps<'phase'>) {
  const { group, text } = props.typed
  return (
    <div className={controls.row}>
      <SelectInput
        {...props}
        label={props.name}
        options={choicesOf('phase')}
        value={group}
        empty={text === '' ? (props.placeholder ?? 'choose') : 'in words only'}
        onChange={(next) => props.onChange({ kind: 'phase', group: next, text })}
      />
      <OwnWords
        {...props}
        value={text}
        onType={(next) => props.onChange({ kind: 'phase', group, text: next })}
      />
    </div>
  )
}

/** Whether immunosuppression is given, with what and when. */
export function ImmunosuppressionInput(props: FieldInputProps<'immunosuppression'>) {
  const { typed } = props
  const change = (part: Partial<TypedOf<'immunosuppression'>>) => props.onChange({ ...typed, ...part })
  return (
    <div className={controls.row}>
      <SelectInput
        {...props}
        label={`${props.name}: given or not`}
        options={choicesOf('yesNo')}
        value={typed.given}
        empty={props.placeholder ?? 'choose'}
        onChange={(given) => change({ given })}
      />
      <Part
        {...props}
        part="agent"
        label={`${props.name}: agent`}
        placeholder="agent"
        value={typed.agent}
        onType={(agent) => change({ agent })}
      />
      <Part
        {...props}
        part="timing"
        label={`${props.name}: timing`}
        placeholder="when and how long"
        value={typed.timing}
        onType={(timing) => change({ timing })}
      />
      <OwnWords {...props} value={typed.words} onType={(words) => change({ words })} />
    </div>
  )
}

/** A severity scale with the range allowed at entry. */
export function SeverityInput(props: FieldInputProps<'severity'>) {
  const { typed } = props
  const change = (part: Partial<TypedOf<'severity'>>) => props.onChange({ ...typed, ...part })
  return (
    <div className={controls.row}>
      <Part
        {...props}
        part=""
        label={`${props.name}: scale`}
        placeholder={props.placeholder ?? 'NIHSS'}
        value={typed.scale}
        onType={(scale) => change({ scale })}
      />
      <Number
        {...props}
        part="from"
        label={`${props.name}: from`}
        value={typed.minimum}
        onType={(minimum) => change({ minimum })}
      />
      <span>to</span>
      <Number
        {...props}
        part="to"
        label={`${props.name}: to`}
        value={typed.maximum}
        onType={(maximum) => change({ maximum })}
      />
      <OwnWords {...props} value={typed.words} onType={(words) => change({ words })} />
    </div>
  )
}

/** How many were treated and analysed, and what was found. */
export function ResultInput(props: FieldInputProps<'result'>) {
  const { typed } = props
  const change = (part: Partial<TypedOf<'result'>>) => props.onChange({ ...typed, ...part })
  return (
    <div className={controls.stack}>
      <div className={controls.row}>
        <Number
          {...props}
          part=""
          label="People treated"
          value={typed.treated}
          onType={(treated) => change({ treated })}
        />
        <span>treated,</span>
        <Number
          {...props}
          part="analysed"
          label="People analysed"
          value={typed.analysed}
          onType={(analysed) => change({ analysed })}
        />
        <span>analysed</span>
      </div>
      <TextArea
        id={`${props.id}-words`}
        label="What was found, in a sentence or two"
        isInvalid={props.isInvalid}
        placeholder={props.placeholder ?? 'what was found, in a sentence or two of your own'}
        value={typed.words}
        onChange={(words) => change({ words })}
      />
    </div>
  )
}

interface PartProps extends Omit<FieldInputProps, 'typed' | 'onChange'> {
  part: string // '' for the first input, which carries the field's id
  value: string
  onType: (text: string) => void
}

/** What the source itself says, beside the choice it was read as. */
function OwnWords(props: Omit<PartProps, 'part'>) {
  return (
    <Part
      {...props}
      part="words"
      label={`${props.name} in the source’s own words`}
      placeholder="in the source’s own words"
    />
  )
}

function Part({ part, value, onType, ...props }: PartProps) {
  return (
    <div className={controls.grow}>
      <TextInput
        {...props}
        id={part === '' ? props.id : `${props.id}-${part}`}
        value={value}
        onChange={onType}
      />
    </div>
  )
}

function Number({ part, value, onType, ...props }: PartProps) {
  return (
    <TextInput
      {...props}
      id={part === '' ? props.id : `${props.id}-${part}`}
      placeholder=""
      type="number"
      mode="decimal"
      value={value}
      onChange={onType}
    />
  )
}
