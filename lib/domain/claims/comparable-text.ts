import { writeNumbersPlainly } from './number-text'

/** Folds case, signs, spaces and the end mark of a text, and writes its numbers and units in one way. */
export function comparableText(text: string): string {
  return writeNumbersPlainly(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![a-z])(?:μ|mc)(?=g\b)/g, 'u')
    .replace(/[‐-―−]/g, '-')
    .replace(/["'“”‘’]/g, '')
    .replace(/\s*([/;,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '')
    .trim()
}

/** Folds a title: letters and digits only, and without acronyms that aggregators glue to its end ("(ExoCURE)"). */
export function comparableTitle(title: string): string {
  return lettersAndDigits(title.replace(/(?:\s*\(\s*[^\s()]+\s*\))+\s*$/, '')) || lettersAndDigits(title)
}

const LEGAL_FORMS = new Set(
  'inc incorporated ltd limited llc co company corp corporation gmbh ag sa sas bv plc kk pty pte'.split(' '),
)

/** Folds an organisation's name: case, punctuation, a leading "The" and the legal forms at its end. */
export function comparableOrganisation(name: string): string {
  const words = lettersAndDigits(name.replaceAll('.', ''))
    .split(' ')
    .filter((word, at) => !(at === 0 && word === 'the'))
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
