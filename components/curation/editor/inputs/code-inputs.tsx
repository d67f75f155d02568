'use client'

import { ChipList } from '@/components/forms/chip-list'
import { ComboboxInput } from '@/components/forms/combobox-input'
import { choicesOf } from '@/lib/domain/curation/form-choices'
import type { Control, PickerName } from '@/lib/domain/curation/form-controls'
import { useEditor } from '../editor-context'
import { labelIn, pickerOptions } from '../picker-options'
import type { FieldInputProps } from './field-input-props'
import { useCreating } from './use-creating'

/** One term of a vocabulary. */
export function CodeInput(props: FieldInputProps<'choice'>) {
  const { options, from } = useOptions(props.control)
  const choose = (code: string) => props.onChange({ kind: 'choice', code })
  const { code } = props.typed
  return (
    <ComboboxInput
      {...props}
      options={options}
      value={code || null}
      chosen={code === '' ? '' : labelIn(options, code)}
      extras={useCreating(from, choose)}
      onPick={choose}
      onClear={() => choose('')}
    />
  )
}

/** Several terms of a vocabulary. */
export function CodesInput(props: FieldInputProps<'codes'>) {
  const { options, from } = useOptions(props.control)
  const { codes } = props.typed
  const choose = (next: string[]) => props.onChange({ kind: 'codes', codes: next })
  const add = (code: string) => choose(codes.includes(code) ? codes : [...codes, code])
  return (
    <>
      <ChipList
        items={codes.map((code) => ({ key: code, label: labelIn(options, code) }))}
        onRemove={(code) => choose(codes.filter((other) => other !== code))}
      />
      <ComboboxInput
        {...props}
        label={`Add to ${props.name}`}
        placeholder={codes.length > 0 ? 'add another' : props.placeholder}
        options={options.filter(({ value }) => !codes.includes(value))}
        value={null}
        chosen=""
        extras={useCreating(from, add)}
        onPick={add}
        onClear={() => undefined}
      />
    </>
  )
}

/** The options of a control that picks from a vocabulary or a closed list. */
export function useOptions(control: Control) {
  const { vocabularies, form } = useEditor()
  if ('from' in control)
    return { from: control.from, options: pickerOptions(control.from, vocabularies, form) }
  const none: PickerName = 'country' // a list that cannot grow
  return { from: none, options: 'list' in control ? [...choicesOf(control.list)] : [] }
}
