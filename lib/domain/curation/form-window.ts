import { statedWindowSchema } from '../claims/claim-values'
import { windowInDays } from '../claims/window-days'
import { readWindowText } from '../claims/window-text'
import { deriveStages, hasStrokeStages, type StageBand } from '../trials/stage-rules'
import type { TypedOf } from './form-typed'
import { readNumber, textOrNull, type Reading } from './form-reading-result'

type Typed = TypedOf<'window'>

/** Reads a time window of two bounds, one or none; with none only the source's words are kept. */
export function readWindow(typed: Typed): Reading {
  const minimum = readNumber(typed.minimum)
  const maximum = readNumber(typed.maximum)
  const words = textOrNull(typed.words)
  if (minimum === undefined && maximum === undefined && words === null) return null
  if (minimum === null || maximum === null) return { problem: 'has a bound that is no number' }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    return { problem: 'begins after it ends' }
  const window = {
    event: typed.event,
    basis: typed.basis,
    unit: typed.unit,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    minimumIsInclusive: !typed.isMinimumExcluded,
    maximumIsInclusive: !typed.isMaximumExcluded,
  }
  return { value: { text: wordsThatFit(words, window) ?? composed(typed), ...window } }
}

// words left from earlier bounds would say something else than the bounds do
function wordsThatFit(words: string | null, window: { minimum: number | null; maximum: number | null }) {
  const said = words === null ? null : readWindowText(words, { event: 'ONSET', basis: 'ELIGIBILITY' })
  return said && (said.minimum !== window.minimum || said.maximum !== window.maximum) ? null : words
}

/** Writes a window back into its inputs. */
export function writeWindow(value: unknown): Typed {
  const window = statedWindowSchema.parse(value)
  return {
    kind: 'window',
    minimum: window.minimum === null ? '' : String(window.minimum),
    maximum: window.maximum === null ? '' : String(window.maximum),
    unit: window.unit,
    event: window.event,
    basis: window.basis,
    isMinimumExcluded: !window.minimumIsInclusive,
    isMaximumExcluded: !window.maximumIsInclusive,
    words: window.text,
  }
}

export interface NamedBand extends StageBand {
  name: string
}

/**
 * The names of the stages the window being typed lies in, in the order of the definition. Null where the definition
 * does not speak of this window: no bound yet, another event than onset, or no stroke among the conditions.
 */
export function stagesOfTyped(
  typed: Typed,
  conditions: readonly string[],
  bands: readonly NamedBand[],
): string[] | null {
  const reading = readWindow(typed)
  const window = statedWindowSchema.safeParse(reading && 'value' in reading ? reading.value : null)
  if (!window.success || !hasStrokeStages(window.data.event, conditions)) return null
  const { minimum, maximum } = window.data
  if (minimum === null && maximum === null) return null
  const stages = deriveStages(windowInDays(window.data), bands)
  return bands.filter(({ stage }) => stages.includes(stage)).map(({ name }) => name)
}

function composed({ minimum, maximum, unit, event, ...typed }: Typed): string {
  const after = `${unit}s after ${event.toLowerCase()}`
  const [low, high] = [minimum.trim(), maximum.trim()]
  if (high === '') return `${typed.isMinimumExcluded ? 'more than' : 'at least'} ${low} ${after}`
  if (low === '') return `${typed.isMaximumExcluded ? 'less than' : 'up to'} ${high} ${after}`
  return `${low} to ${high} ${after}`
}
