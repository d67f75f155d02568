'use client'

import controls from '@/components/forms/controls.module.css'
import { SelectInput } from '@/components/forms/select-input'
import { TextInput } from '@/components/forms/text-input'
import { SPONSOR_CODE } from '@/lib/domain/registries/registry-order'
import { readRegistryIdentifier } from '@/lib/domain/registries/registry-identifier'
import { useEditor } from '../editor-context'
import type { FieldInputProps } from './field-input-props'

/** The numbers a trial has in registries; a number is recognised by its form, anything else needs its registry. */
export function IdentifiersInput(props: FieldInputProps<'identifiers'>) {
  const { rows } = props.typed
  const change = (next: typeof rows) => props.onChange({ kind: 'identifiers', rows: next })
  return (
    <div className={controls.stack}>
      {rows.map((row, at) => (
        <Row
          key={at}
          {...props}
          id={at === 0 ? props.id : `${props.id}-${String(at)}`}
          at={at}
          row={row}
          onRow={(next) => change(rows.with(at, next))}
          onRemove={rows.length > 1 ? () => change(rows.toSpliced(at, 1)) : null}
        />
      ))}
      <div>
        <button
          type="button"
          className={controls.link}
          onClick={() => change([...rows, { registry: '', value: '' }])}
        >
          add another number
        </button>
      </div>
    </div>
  )
}

interface Identifier {
  registry: string
  value: string
}

function Row(
  props: FieldInputProps<'identifiers'> & {
    at: number
    row: Identifier
    onRow: (row: Identifier) => void
    onRemove: (() => void) | null
  },
) {
  const { vocabularies } = useEditor()
  const { row, at } = props
  const read = readRegistryIdentifier(row.value)
  const registries = [...vocabularies.registry, { value: SPONSOR_CODE, label: 'Sponsor’s own code' }]
  return (
    <div className={controls.row}>
      <div className={controls.grow}>
        <TextInput
          {...props}
          label={`Number ${String(at + 1)}`}
          placeholder="NCT06138210"
          value={row.value}
          onChange={(value) => props.onRow({ registry: row.registry, value })}
        />
      </div>
      <SelectInput
        id={`${props.id}-registry`}
        label={`Registry of number ${String(at + 1)}`}
        isInvalid={false}
        options={registries}
        value={read?.registry ?? row.registry}
        empty="by its form"
        onChange={(registry) => props.onRow({ registry, value: row.value })}
      />
      {props.onRemove && (
        <button type="button" className={controls.small} onClick={props.onRemove}>
          remove<span className="visually-hidden"> number {at + 1}</span>
        </button>
      )}
    </div>
  )
}
