import { pick } from '../../lib/domain/shared/chance'
import { parsePartialDate } from '../../lib/domain/shared/partial-date'
import type { SourceRecord, StoredRow } from './source-records'

const DATES = ['start', 'primaryCompletion', 'completion'] as const
// columns that only make sense together, with the fields whose reasons for missing values go with them
const GROUPS: readonly { columns: readonly string[]; fields: readonly string[] }[] = [
  { columns: ['countries', 'countriesComplete'], fields: ['country'] },
  { columns: ['routes', 'techniques'], fields: ['route', 'technique'] },
  { columns: ['phases', 'phaseText', 'phaseGroup'], fields: ['phase'] },
  {
    columns: ['status', 'lastKnownStatus', 'whyStopped'],
    fields: ['status', 'lastKnownStatus', 'whyStopped'],
  },
  { columns: ['sponsor', 'sponsorClass'], fields: ['sponsor', 'sponsorClass'] },
]

/**
 * Makes another trial of a real one: mostly its joint shape as it stands, with dates moved by up to two years, numbers
 * scaled, some words of the title exchanged, and now and then one group of columns taken from another record.
 */
export function perturb(
  source: SourceRecord,
  others: readonly SourceRecord[],
  words: readonly string[],
  random: () => number,
): StoredRow {
  const trial: StoredRow = { ...source.trial }
  for (const group of GROUPS) if (random() < 0.1) takeGroup(trial, pick(random, others).trial, group)
  const days = Math.round((random() - 0.5) * 1460)
  for (const name of DATES) moveDate(trial, name, days)
  for (const name of ['firstPostedOn', 'lastUpdatePostedOn', 'resultsFirstPostedOn'])
    trial[name] = movedDate(trial[name] ?? null, days)
  if (typeof trial.enrollmentCount === 'number')
    trial.enrollmentCount = Math.round(trial.enrollmentCount * (0.5 + random()))
  trial.title = String(trial.title)
    .split(' ')
    .map((word) => (random() < 0.15 ? pick(random, words) : word))
    .join(' ')
  return trial
}

function takeGroup(trial: StoredRow, other: StoredRow, { columns, fields }: (typeof GROUPS)[number]): void {
  for (const column of columns) trial[column] = other[column] ?? null
  const missing: Record<string, unknown> = JSON.parse(String(trial.missing))
  const reasons: Record<string, unknown> = JSON.parse(String(other.missing))
  for (const field of fields) missing[field] = reasons[field]
  trial.missing = JSON.stringify(missing)
}

function moveDate(trial: StoredRow, name: (typeof DATES)[number], days: number): void {
  const text = movedDate(trial[`${name}Text`] ?? null, days)
  const date = text === null ? null : parsePartialDate(text)
  trial[`${name}Text`] = text
  trial[`${name}Earliest`] = date?.earliest ?? null
  trial[`${name}Latest`] = date?.latest ?? null
}

/** Moves a partial date and keeps its precision. */
export function movedDate(text: string | number | null, days: number): string | null {
  const date = typeof text === 'string' ? parsePartialDate(text) : null
  if (date === null || typeof text !== 'string') return null
  const [year = 0, month = 1, day = 1] = date.earliest.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, text.length)
}
