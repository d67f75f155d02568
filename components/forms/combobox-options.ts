import { fold } from '@/lib/domain/shared/fold'

/** One thing a combobox offers. `hint` stands beside it, `words` are other names it is found by. */
export interface ComboboxOption {
  value: string
  label: string
  hint?: string | null
  words?: string
}

/** Something to be done with what was typed, offered after the options: "Create product “X”". */
export interface ComboboxExtra {
  key: string
  label: string
  onPick: () => void
}

/** How many options are drawn at once: several hundred would make each key press slow to read and to draw. */
export const OPTIONS_SHOWN = 50

/**
 * The options whose label or other names hold every word typed, those beginning with it first, the order of the list
 * otherwise kept. All of them for an empty query.
 */
export function matchOptions(options: readonly ComboboxOption[], query: string): ComboboxOption[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return [...options]
  const found = options
    .map((option) => ({ option, text: ` ${fold(`${option.label} ${option.words ?? ''}`)}` }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
  const begins = ` ${words.join(' ')}`
  return [
    ...found.filter(({ text }) => text.startsWith(begins)),
    ...found.filter(({ text }) => !text.startsWith(begins)),
  ].map(({ option }) => option)
}

/** The option called exactly so, whatever its case and marks; null when there is none. */
export function exactOption(options: readonly ComboboxOption[], query: string): ComboboxOption | null {
  const folded = fold(query)
  return folded === '' ? null : (options.find(({ label }) => fold(label) === folded) ?? null)
}
