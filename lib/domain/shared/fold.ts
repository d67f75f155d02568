/**
 * Folds a text for search: case and diacritics away, letters and digits split into words with one space between
 * ("GD-iExo-003" becomes "gd iexo 003"). The same fold makes the search rows, the query and the oracle of the tests.
 */
export function fold(text: string): string {
  return foldWords(text).join(' ')
}

/**
 * Folds a text and returns its words in order, repeats kept; empty when it holds neither letter nor digit. Ideographs
 * and kana are words of one character, because their scripts put no space between words.
 */
export function foldWords(text: string): string[] {
  if (ascii.test(text)) return text.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  return plainLetters(text).match(words) ?? []
}

const ascii = /^[\x20-\x7e]*$/
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})+/gu

/**
 * Folds what a reader typed into search terms, each a phrase of words that stood together ("alf201 stroke" becomes
 * [["alf", "201"], ["stroke"]]). A trial is found when it has every phrase; the very last word counts as a beginning.
 */
export function foldTerms(query: string): string[][] {
  return query
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}.\-_/'’‐‑–]+/u)
    .map(foldWords)
    .filter((words) => words.length > 0)
}

// What Unicode does not decompose, and readers type plainly.
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '') // zero-width characters hide in registry titles (hPSCreg 148, 162, 195, 205)
    .replace(/[ßæœøđðłıþς]/g, (letter) => plain[letter] ?? letter)
}
