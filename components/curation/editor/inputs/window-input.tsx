'use client'

import controls from '@/components/forms/controls.module.css'
import { namingOf } from '@/components/forms/input-props'
import { SelectInput } from '@/components/forms/select-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { TypedOf } from '@/lib/domain/curation/form-typed'
import { stagesOfTyped } from '@/lib/domain/curation/form-window'
import { useEditor } from '../editor-context'
import { conditionCodes } from '../condition-codes'
import type { FieldInputProps } from './field-input-props'
import { Words } from './words'
import styles from './window-input.module.css'

/** The time allowed between an event and treatment, with the stage it means told while it is typed. */
export function WindowInput(props: FieldInputProps<'window'>) {
  const { typed } = props
  const change = (part: Partial<TypedOf<'window'>>) => props.onChange({ ...typed, ...part })
  return (
    <div className={controls.stack}>
      <div className={controls.row}>
        <Bound
          {...props}
          id={props.id}
          label="Time window: from"
          value={typed.minimum}
          onType={(minimum) => change({ minimum })}
        />
        <span>to</span>
        <Bound
          {...props}
          id={`${props.id}-to`}
          label="Time window: to"
          value={typed.maximum}
          onType={(maximum) => change({ maximum })}
        />
        <Choice {...props} part="unit" label="Time window: unit" change={change} />
        <Choice {...props} part="event" label="Time window: after what" change={change} />
        <Choice
          {...props}
          part="basis"
          label="Time window: rule of entry or time of dosing"
          change={change}
        />
        <Stage typed={typed} />
      </div>
      <div className={controls.row}>
        <Excluded
          label={`more than ${typed.minimum || 'the first'}`}
          is={typed.isMinimumExcluded}
          onChange={(isMinimumExcluded) => change({ isMinimumExcluded })}
        />
        <Excluded
          label={`less than ${typed.maximum || 'the second'}`}
          is={typed.isMaximumExcluded}
          onChange={(isMaximumExcluded) => change({ isMaximumExcluded })}
        />
      </div>
      <Words
        {...props}
        label="Time window as given"
        value={typed.words}
        onType={(words) => change({ words })}
      />
    </div>
  )
}

function Excluded(props: { label: string; is: boolean; onChange: (is: boolean) => void }) {
  return (
    <label className={controls.check}>
      <input type="checkbox" checked={props.is} onChange={({ target }) => props.onChange(target.checked)} />
      {props.label}
    </label>
  )
}

function Bound(props: FieldInputProps<'window'> & { value: string; onType: (text: string) => void }) {
  return (
    <input
      {...namingOf(props)}
      className={controls.number}
      inputMode="decimal"
      autoComplete="off"
      value={props.value}
      onChange={({ target }) => props.onType(target.value)}
    />
  )
}

const LISTS = { unit: 'durationUnit', event: 'windowEvent', basis: 'windowBasis' } as const

function Choice(
  props: FieldInputProps<'window'> & {
    part: keyof typeof LISTS
    change: (part: Partial<TypedOf<'window'>>) => void
  },
) {
  return (
    <SelectInput
      id={`${props.id}-${props.part}`}
      label={props.label}
      isInvalid={false}
      options={choicesOf(LISTS[props.part])}
      value={props.typed[props.part]}
      empty={null}
      onChange={(value) => props.change({ [props.part]: value })}
    />
  )
}

function Stage({ typed }: { typed: TypedOf<'window'> }) {
  const { bands, form, records } = useEditor()
  const stages = stagesOfTyped(typed, conditionCodes(form, records), bands)
  const says = stages === null ? '' : stages.length > 0 ? stages.join(', ').toLowerCase() : 'no stage'
  return (
    <span role="status" className={says === '' ? undefined : styles.stage}>
      {says !== '' && `${says} by the default definition`}
    </span>
  )
}
