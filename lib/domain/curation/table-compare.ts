import { z } from 'zod'
import { statedConditionSchema } from '../claims/claim-values'
import { comparableText } from '../claims/comparable-text'
import { canonicalValueText } from './canonical-value'
import { type CellReading, NOTHING, saysProblem } from './table-cell'
import type { ShownCell } from './table-subjects'
import type { TableTarget } from './table-targets'

type About = Pick<TableTarget, 'entity' | 'field'>

/**
 * Tells whether a cell says what is shown already: by the canonical text of the field, and where a cell says more than is
 * compared (planned or actual), by that too. Conditions are as shown when they name the same as our own files would.
 */
export function isAsShown(about: About, reading: CellReading, shown: ShownCell | null): boolean {
  if (reading.kind === 'nothing') return true
  if (reading.kind === 'missing') return shown !== null && shown.missing === reading.missing
  const said = reading.kind === 'problem' ? reading.asGiven : reading
  if (said === null || shown === null || shown.missing !== null || shown.text === null) return false
  if (about.entity === 'trial' && about.field === 'condition')
    return isSamePrinted(said.value, shown.value) || isSameText(about, said.value, shown)
  return isSameText(about, said.value, shown) && addsNoType(said.value, shown.value)
}

/**
 * Chooses between the words of a field and the codes beside them, which our own files hold both: whichever of them was
 * changed speaks. Where both were, and they mean different things, that is a problem.
 */
export function chooseReading(
  about: About,
  { words, codes }: { words: CellReading; codes: CellReading },
  shown: ShownCell | null,
): CellReading {
  if (codes.kind === 'nothing') return words
  if (words.kind === 'nothing' || (words.kind === 'problem' && !isAsShown(about, codes, shown))) return codes
  if (isAsShown(about, words, shown)) return isAsShown(about, codes, shown) ? NOTHING : codes
  if (isAsShown(about, codes, shown) || meaning(about, words) === meaning(about, codes)) return words
  return saysProblem('says something else than the codes beside it: correct one of the two')
}

/** The reading with what the column for “actual or planned” adds where the cell itself does not say. */
export function withType(reading: CellReading, type: 'ACTUAL' | 'ESTIMATED' | null): CellReading {
  if (reading.kind !== 'value' || type === null) return reading
  const typed = typedSchema.safeParse(reading.value)
  if (!typed.success || typed.data.type !== null) return reading
  return { ...reading, value: { ...typed.data, type } }
}

const typedSchema = z.looseObject({ type: z.enum(['ACTUAL', 'ESTIMATED']).nullable() })

function addsNoType(said: unknown, shown: unknown): boolean {
  const [given, before] = [typedSchema.safeParse(said), typedSchema.safeParse(shown)]
  return (
    !given.success || given.data.type === null || (before.success && before.data.type === given.data.type)
  )
}

function isSameText({ entity, field }: About, value: unknown, shown: ShownCell): boolean {
  return canonicalValueText(entity, field, { value, missing: null }) === shown.text
}

const termsSchema = z.array(statedConditionSchema)

// our files print the codes of a trial's conditions, or all their words where none has a code
function isSamePrinted(said: unknown, shown: unknown): boolean {
  const [given, before] = [termsSchema.safeParse(said), termsSchema.safeParse(shown)]
  if (!given.success || !before.success) return false
  const coded = before.data.filter(({ code }) => code !== null)
  const printed = coded.length > 0 ? coded : before.data
  return setOf(given.data) === setOf(printed)
}

function setOf(terms: z.infer<typeof termsSchema>): string {
  const names = terms.map(({ text, code }) => code ?? comparableText(text))
  return [...new Set(names)].toSorted().join('|')
}

function meaning({ entity, field }: About, reading: CellReading): string {
  if (reading.kind === 'missing') return reading.missing
  return reading.kind === 'value'
    ? canonicalValueText(entity, field, { value: reading.value, missing: null })
    : ''
}
