'use client'

import controls from '@/components/forms/controls.module.css'
import { ComboboxInput } from '@/components/forms/combobox-input'
import { useEditor } from '../editor-context'
import { labelIn, pickerOptions } from '../picker-options'
import type { FieldInputProps } from './field-input-props'

const PARTS = [
  { part: 'cellType', label: 'Cell type' },
  { part: 'startingMaterial', label: 'Starting material' },
  { part: 'entity', label: 'Administered entity' },
  { part: 'product', label: 'Product' },
] as const

/** What a statement is about: any of cell type, starting material, entity and product, together ("iPSC" and "MSC"). */
export function SubjectInput(props: FieldInputProps<'subject'>) {
  const { vocabularies, form } = useEditor()
  return (
    <div className={controls.stack}>
      {PARTS.map(({ part, label }, at) => {
        const options = pickerOptions(part, vocabularies, form)
        const code = props.typed[part]
        const choose = (next: string) => props.onChange({ ...props.typed, [part]: next })
        return (
          <ComboboxInput
            key={part}
            {...props}
            id={at === 0 ? props.id : `${props.id}-${part}`}
            label={label}
            placeholder={label.toLowerCase()}
            options={options}
            value={code || null}
            chosen={code === '' ? '' : labelIn(options, code)}
            onPick={choose}
            onClear={() => choose('')}
          />
        )
      })}
    </div>
  )
}
