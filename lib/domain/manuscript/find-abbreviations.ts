import { type Abbreviation, ABBREVIATIONS, NUMBER_PREFIXES } from './abbreviation-vocabulary'

/**
 * Finds the abbreviations that texts use, each once, in alphabetical order: as a word of its own, in the plural ("iPSCs")
 * or before a hyphen ("iPSC-derived"), and registry prefixes before their numbers.
 */
export function findAbbreviations(texts: readonly string[]): Abbreviation[] {
  const all = texts.join('\n')
  return ABBREVIATIONS.filter(({ short }) => patterns.get(short)?.test(all))
}

const patterns = new Map(ABBREVIATIONS.map(({ short }) => [short, pattern(short)]))

// made of letters and hyphens, which stand for themselves
function pattern(short: string): RegExp {
  const end = NUMBER_PREFIXES.has(short) ? '\\d{4,}' : 's?(?![\\p{L}\\p{N}])'
  return new RegExp(`(?<![\\p{L}\\p{N}])${short}${end}`, 'u')
}
