import { parsePartialDate } from './partial-date'

/** Joins words as a sentence does: "a", "a or b", "a, b or c". Empty for an empty list. */
export function sayAny(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

/** Says a count with its noun: "1 trial", "27 trials", "1,204 trials", "no trials". */
export function sayCount(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : `${sayNumber(count)} ${count === 1 ? one : many}`
}

/** Writes a whole number with commas between thousands, the same on server and browser. */
export function sayNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** Says a partial date in words, as precisely as it is given: "2026", "November 2026", "23 November 2026". */
export function sayDate(text: string): string {
  if (parsePartialDate(text) === null) return text
  const [year = '', month, day] = text.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/**
 * Makes the name of a vocabulary term fit inside a sentence: "Natural killer cell" to "natural killer cell", while
 * "T cell", "iPSC" and diseases named after people ("Parkinson disease") stay as they are.
 */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !namesakes.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name
}

/** Makes words begin a sentence or a heading. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const namesakes =
  /^(Alzheimer|Asherman|Batten|Behçet|Best|Canavan|Crohn|Duchenne|Fanconi|Fuchs|Gaucher|Graves|Hodgkin|Hunter|Huntington|Hurler|Krabbe|Leber|Leigh|Machado|Ménière|Parkinson|Pompe|Rett|Sanfilippo|Sjögren|Stargardt|Stevens|Usher|Wilson)\b/u

/** The name of a country as it stands after "in": some take an article. */
export function withArticle(country: string): string {
  return /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Czech Republic|Democratic Republic|Republic)\b| Islands?$/.test(
    country,
  )
    ? `the ${country}`
    : country
}
