'use client'

import { ChipList } from '@/components/forms/chip-list'
import { ComboboxInput } from '@/components/forms/combobox-input'
import type { TypedOf } from '@/lib/domain/curation/form-typed'
import { labelIn } from '../picker-options'
import { useOptions } from './code-inputs'
import type { FieldInputProps } from './field-input-props'
import { useCreating } from './use-creating'

type Term = TypedOf<'terms'>['terms'][number]

/** A term of a vocabulary, or the source's own words where the vocabulary has none. */
export function TermInput(props: FieldInputProps<'terms'>) {
  const { options, from } = useOptions(props.control)
  const [term = null] = props.typed.terms
  const choose = (next: Term | null) => props.onChange({ kind: 'terms', terms: next ? [next] : [] })
  return (
    <ComboboxInput
      {...props}
      options={options}
      value={term?.code ?? null}
      chosen={term ? shownTerm(term, options) : ''}
      extras={useCreating(from, (code, text) => choose({ code, text }))}
      onPick={(code) => choose({ code, text: labelIn(options, code) })}
      onClear={() => choose(null)}
      onFreeText={(text) => choose({ code: null, text })}
    />
  )
}

/** Several terms, each from the vocabulary or in the source's own words. */
export function TermsInput(props: FieldInputProps<'terms'>) {
  const { options, from } = useOptions(props.control)
  const { terms } = props.typed
  const choose = (next: Term[]) => props.onChange({ kind: 'terms', terms: next })
  const add = (term: Term) => {
    if (!terms.some((other) => keyOf(other) === keyOf(term))) choose([...terms, term])
  }
  return (
    <>
      <ChipList
        items={terms.map((term) => ({ key: keyOf(term), label: shownTerm(term, options) }))}
        onRemove={(key) => choose(terms.filter((term) => keyOf(term) !== key))}
      />
      <ComboboxInput
        {...props}
        label={`Add to ${props.name}`}
        placeholder={terms.length > 0 ? 'add another' : props.placeholder}
        options={options.filter(({ value }) => !terms.some(({ code }) => code === value))}
        value={null}
        chosen=""
        extras={useCreating(from, (code, text) => add({ code, text }))}
        onPick={(code) => add({ code, text: labelIn(options, code) })}
        onClear={() => undefined}
        onFreeText={(text) => add({ code: null, text })}
      />
    </>
  )
}

function shownTerm({ code, text }: Term, options: Parameters<typeof labelIn>[0]): string {
  return code === null ? `${text} (as given)` : labelIn(options, code)
}

function keyOf({ code, text }: Term): string {
  return code ?? text
}
