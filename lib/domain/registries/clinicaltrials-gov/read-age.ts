const PER_YEAR: Record<string, number> = {
  year: 1,
  month: 12,
  week: 365.25 / 7,
  day: 365.25,
  hour: 365.25 * 24,
  minute: 365.25 * 24 * 60,
}

/**
 * Reads an age or duration of the registry ("18 Years", "6 Months"), with its length in years; `years` is null for a
 * text without a unit we know. Null for no text and for "N/A", the registry's older way to say that there is no limit.
 */
export function readAge(text: string | null): { text: string; years: number | null } | null {
  if (text === null || /^n\/?a\b/i.test(text)) return null
  const [, count, unit = ''] =
    /^(\d{1,6}(?:\.\d{1,3})?)\s*(year|month|week|day|hour|minute)s?$/i.exec(text) ?? []
  const perYear = PER_YEAR[unit.toLowerCase()]
  return { text, years: perYear === undefined ? null : Number((Number(count) / perYear).toFixed(6)) }
}
