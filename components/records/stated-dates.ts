import type { FieldView } from '@/lib/domain/trials/trial-views'

/**
 * The newest date of what each source says in the given fields, by source number: a page bears no date of its own, what
 * it says of a trial does.
 */
export function statedDates(views: readonly FieldView[]): ReadonlyMap<number, string> {
  const dates = new Map<number, string>()
  for (const { sourceNumber, statedOn } of views.flatMap(({ statements }) => statements))
    if (statedOn !== null && statedOn > (dates.get(sourceNumber) ?? '')) dates.set(sourceNumber, statedOn)
  return dates
}
