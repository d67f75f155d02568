import { oneLine } from '../shared/one-line'

/** A text that every kind of file can hold: one line, and no sign that XML forbids. */
export function plainText(text: string): string {
  return oneLine(text.toWellFormed()).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}
