import { readAgeText } from '../claims/age-text'
import { readFollowUpText } from '../claims/follow-up-text'
import { NCT_REGISTRY, nctProblem } from '../registries/nct-id'
import { readRegistryIdentifier } from '../registries/registry-identifier'
import type { Control } from './form-controls'
import { readDose } from './form-dose'
import { type Reading, readNumber, readWholeNumber, textOrNull } from './form-reading-result'
import type { Typed, TypedOf } from './form-typed'
import { readWindow } from './form-window'

/**
 * Reads what was typed into the value its claim takes; null where nothing was typed. The value may still not fit the
 * field's schema (a date 2024-13): form-problems.ts asks the schema, the same one that is asked at the server.
 */
export function readTyped(control: Control, typed: Typed): Reading {
  switch (typed.kind) {
    case 'text':
      return readText(control, typed.text)
    case 'choice':
      return typed.code === '' ? null : { value: readChoice(control, typed.code) }
    case 'codes':
      return readList(typed.codes)
    case 'terms':
      return readTerms(control, typed)
    case 'date':
      return typed.text.trim() === ''
        ? null
        : { value: { text: typed.text.trim(), type: textOrNull(typed.type) } }
    case 'enrollment':
      return readEnrollment(typed)
    case 'phase':
      return readPhase(typed)
    case 'dose':
      return readDose(typed)
    case 'window':
      return readWindow(typed)
    case 'immunosuppression':
      return readImmunosuppression(typed)
    case 'severity':
      return readSeverity(typed)
    case 'result':
      return readResult(typed)
    case 'identifiers':
      return readIdentifiers(typed)
    case 'mappings':
      return readList(
        typed.rows.map((row) => ({ ...row, code: row.code.trim(), note: textOrNull(row.note) })),
      )
    case 'subject':
      return readSubject(typed)
  }
}

function readText({ input }: Control, typed: string): Reading {
  const text = textOrNull(typed)
  if (text === null) return null
  if (input === 'lines') return readList(text.split('\n').flatMap((line) => textOrNull(line) ?? []))
  if (input === 'count') return { value: { count: /^\d+$/.test(text) ? Number(text) : null, text } }
  if (input === 'followUp') return { value: readFollowUpText(text) }
  if (input !== 'age') return { value: text }
  const age = readAgeText(text)
  return age ? { value: age } : { problem: `“${text}” is not an age such as 18 years or 6 months` }
}

function readChoice({ input }: Control, code: string): unknown {
  if (input === 'yesNo') return code === 'YES'
  return input === 'oneCode' ? [code] : code
}

function readTerms({ input }: Control, { terms }: TypedOf<'terms'>): Reading {
  const [first] = terms
  if (!first) return null
  return { value: input === 'term' ? first : terms }
}

function readEnrollment({ count, type }: TypedOf<'enrollment'>): Reading {
  const number = readWholeNumber(count)
  if (number === undefined) return null
  if (number === null) return { problem: `“${count.trim()}” is not a whole number` }
  return { value: { count: number, type: textOrNull(type) } }
}

function readPhase({ group, text }: TypedOf<'phase'>): Reading {
  if (group === '' && textOrNull(text) === null) return null
  return { value: { phases: group === '' ? null : group.split('|'), text: textOrNull(text) } }
}

function readImmunosuppression({ given, agent, timing, words }: TypedOf<'immunosuppression'>): Reading {
  const parts = [given === '' ? null : given.toLowerCase(), textOrNull(agent), textOrNull(timing)]
  const text = textOrNull(words) ?? textOrNull(parts.filter((part) => part !== null).join(', '))
  if (text === null) return null
  return { value: { given: textOrNull(given), agent: textOrNull(agent), timing: textOrNull(timing), text } }
}

function readSeverity({ scale, minimum, maximum, words }: TypedOf<'severity'>): Reading {
  const [low, high] = [readNumber(minimum), readNumber(maximum)]
  const name = textOrNull(scale)
  const bounds = [minimum, maximum].flatMap((bound) => textOrNull(bound) ?? [])
  if (name === null && bounds.length === 0 && textOrNull(words) === null) return null
  if (low === null || high === null) return { problem: 'has a bound that is no number' }
  if (name === null) return { problem: 'names no scale, such as NIHSS' }
  const text = textOrNull(words) ?? [name, bounds.join(' to ')].filter(Boolean).join(' ')
  return { value: { text, scale: name, minimum: low ?? null, maximum: high ?? null } }
}

function readResult({ treated, analysed, words }: TypedOf<'result'>): Reading {
  const [given, counted] = [readWholeNumber(treated), readWholeNumber(analysed)]
  const text = textOrNull(words)
  if (given === undefined && counted === undefined && text === null) return null
  if (given === null || counted === null) return { problem: 'has a number of people that is no whole number' }
  if (text === null) return { problem: 'needs a sentence on what was found' }
  return { value: { treated: given ?? null, analysed: counted ?? null, text } }
}

function readIdentifiers({ rows }: TypedOf<'identifiers'>): Reading {
  const typed = rows.filter(({ value }) => value.trim() !== '')
  const meantForNct = typed.filter(({ registry }) => registry === '' || registry === NCT_REGISTRY)
  const mistyped = meantForNct.flatMap(({ value }) => nctProblem(value) ?? [])[0]
  if (mistyped !== undefined) return { problem: mistyped }
  const unread = typed.find(({ registry, value }) => registry === '' && !readRegistryIdentifier(value))
  if (unread)
    return { problem: `“${unread.value.trim()}” is no registry’s number we know: choose its registry` }
  return readList(
    typed.map(({ registry, value }) => readRegistryIdentifier(value) ?? { registry, value: value.trim() }),
  )
}

function readSubject({ product, cellType, startingMaterial, entity }: TypedOf<'subject'>): Reading {
  const parts = { product, cellType, startingMaterial, entity }
  const named = Object.entries(parts).map(([name, code]) => [name, textOrNull(code)] as const)
  return named.every(([, code]) => code === null) ? null : { value: Object.fromEntries(named) }
}

function readList(items: readonly unknown[]): Reading {
  return items.length === 0 ? null : { value: [...items] }
}
