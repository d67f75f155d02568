'use client'

import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Combobox.css'
import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import {
  type ComboboxExtra,
  type ComboboxOption,
  exactOption,
  matchOptions,
  OPTIONS_SHOWN,
} from './combobox-options'
import { type InputProps, namingOf } from './input-props'
import { MantineScope } from '../ui/mantine-scope'
import controls from './controls.module.css'
import styles from './combobox-input.module.css'

export interface ComboboxProps extends InputProps {
  options: readonly ComboboxOption[]
  chosen: string // what stands in the box while nobody types; '' = nothing chosen
  value: string | null // the option it is, null for free text
  onPick: (value: string) => void
  onClear: () => void
  onFreeText?: (text: string) => void // taken on leaving the box; without it only what is offered can be chosen
  onQuery?: (query: string) => void
  extras?: (query: string) => readonly ComboboxExtra[]
  isFiltered?: boolean // the options are the answer to the query already
}

/**
 * A box that offers what matches while one types. Arrow keys move, Enter takes, Escape closes; on leaving, a name typed
 * in full is taken, and other text is kept for the reader to see and mend, never thrown away.
 */
export function ComboboxInput(props: ComboboxProps) {
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() })
  const [query, setQuery] = useState<string | null>(null)
  const matches = props.isFiltered ? [...props.options] : matchOptions(props.options, query ?? '')
  const extras = props.extras?.(query ?? '') ?? []
  const isStray = query !== null && query.trim() !== '' && !store.dropdownOpened

  function type(text: string) {
    setQuery(text)
    props.onQuery?.(text)
    store.openDropdown()
    store.updateSelectedOptionIndex()
    if (text === '') props.onClear()
  }

  function take(value: string) {
    const extra = extras.find(({ key }) => key === value)
    setQuery(null)
    store.closeDropdown()
    if (extra) extra.onPick()
    else props.onPick(value)
  }

  function leave() {
    store.closeDropdown()
    if (query === null) return
    const exact = exactOption(props.options, query)
    if (exact) take(exact.value)
    else if (props.onFreeText && query.trim() !== '') props.onFreeText(query.trim())
    if (exact || props.onFreeText || query.trim() === '') setQuery(null)
  }

  return (
    <MantineScope>
      <Combobox store={store} withinPortal={false} onOptionSubmit={take} position="bottom-start" offset={4}>
        <Combobox.Target withExpandedAttribute>
          <input
            {...namingOf({ ...props, isInvalid: props.isInvalid || isStray })}
            className={`${controls.box} ${styles.input}`}
            placeholder={props.placeholder}
            autoComplete="off"
            aria-autocomplete="list"
            value={query ?? props.chosen}
            onChange={(event) => type(event.currentTarget.value)}
            onClick={() => store.openDropdown()}
            onBlur={leave}
          />
        </Combobox.Target>
        <Combobox.Dropdown className={styles.dropdown}>
          <Combobox.Options className={styles.options} aria-label={props.label ?? 'Choices'}>
            {matches.slice(0, OPTIONS_SHOWN).map((option) => (
              <Combobox.Option
                key={option.value}
                value={option.value}
                active={option.value === props.value}
                className={styles.option}
              >
                {option.label}
                {option.hint && <span className={styles.hint}>{option.hint}</span>}
              </Combobox.Option>
            ))}
            {extras.map(({ key, label }) => (
              <Combobox.Option key={key} value={key} className={`${styles.option} ${styles.extra}`}>
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Options>
          <Remark matches={matches.length} hasExtras={extras.length > 0} />
        </Combobox.Dropdown>
        {isStray && !props.onFreeText && (
          <p className={styles.stray}>“{query}” is not in the list: choose one that is, or clear the box.</p>
        )}
      </Combobox>
    </MantineScope>
  )
}

function Remark({ matches, hasExtras }: { matches: number; hasExtras: boolean }) {
  if (matches > OPTIONS_SHOWN)
    return <p className={styles.remark}>{matches - OPTIONS_SHOWN} more: keep typing to narrow them</p>
  if (matches === 0 && !hasExtras) return <p className={styles.remark}>Nothing matches</p>
  return null
}
