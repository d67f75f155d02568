import { displayDate } from '../claims/display-date'

/** Says an instant (ISO 8601) as readers anywhere read it alike: "27 Nov 2026, 09:41 UTC". */
export function sayInstant(instant: string): string {
  return `${displayDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`
}
