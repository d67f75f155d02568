import type { ClaimValue } from './claim-values'
import { DURATION_UNIT_PATTERN, readDurationUnit } from './duration-text'
import { inDays } from './window-days'

const pattern = new RegExp(
  String.raw`^(\d+(?:\.\d+)?)\s*-?(${DURATION_UNIT_PATTERN})(?:\s+(?:from|after) (?:treatment|transplantation|dosing))?$`,
  'i',
)

/**
 * Reads how long participants are followed. `days` is null unless the whole text is one length of time: "up to 15
 * years", "median 18 months" and "100 days, then to 2 years" keep their text only. Null for a blank text.
 */
export function readFollowUpText(text: string): ClaimValue<'followUp'> | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const [, count, word] = pattern.exec(trimmed) ?? []
  const unit = word === undefined ? null : readDurationUnit(word)
  return {
    text: trimmed,
    days: count === undefined || unit === null ? null : inDays(Number(count), unit),
  }
}
