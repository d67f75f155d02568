import { CLAIM_SCHEMAS } from '../claims/claim-values'
import type { ClaimableField } from '../claims/claimable-fields'
import { TITLE_PATTERNS, type TitlePattern } from './title-patterns'
import { TITLE_TERM_PATTERNS } from './title-terms'

/** One field as a title states it, with the words that say so and the rule that read them. */
export interface TitleReading {
  field: ClaimableField
  value: unknown
  passage: string
  rule: string
}

/** Names a title whose words some rules would misread: the fields of these rules stay unread. */
export interface TitleExceptions {
  unreadFields: readonly ClaimableField[]
}

/**
 * Reads what a title states: at most one reading per field, in the order of the pattern tables; empty when it states
 * nothing we know the words of. A title is never made to agree with its record: a contradiction is a disagreement.
 */
export function readTitle(title: string, exceptions?: TitleExceptions): TitleReading[] {
  const text = title
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const readings = new Map<ClaimableField, TitleReading>()
  for (const pattern of [...TITLE_PATTERNS, ...TITLE_TERM_PATTERNS]) {
    if (readings.has(pattern.field) || exceptions?.unreadFields.includes(pattern.field)) continue
    const reading = readPattern(text, pattern)
    if (reading) readings.set(pattern.field, reading)
  }
  return [...readings.values()]
}

function readPattern(text: string, { field, rule, pattern, value }: TitlePattern): TitleReading | null {
  const passage = pattern.exec(text)?.[0]
  if (passage === undefined) return null
  const said: unknown = typeof value === 'function' ? value(passage) : value
  return { field, value: CLAIM_SCHEMAS[field].parse(said), passage, rule }
}
