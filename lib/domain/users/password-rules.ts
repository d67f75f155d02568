import { fold } from '../shared/fold'

/** Length decides, not composition (ASVS 6.2): a long sentence of small letters is a good password. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const

const fewestOwnCharacters = 6 // beside the owner's own words

/**
 * Says what makes a new password easy to guess, as the end of a sentence ("The password ..."); null where nothing does.
 * `isCommon` tells whether a text is among the most used passwords; `ownWords` are what others know of the owner.
 */
export function passwordProblem(
  password: string,
  about: { ownWords: string[]; isCommon: (text: string) => boolean },
): string | null {
  const typed = password.normalize('NFKC').toLowerCase()
  if (isRepetition(typed)) return 'repeats a few characters'
  if (commonForms(typed).some(about.isCommon))
    return 'is one of the most used ones, or one of them with a few characters around it'
  if (withoutWords(typed, about.ownWords).length < fewestOwnCharacters)
    return 'is hardly more than your own name, your address or that of this atlas'
  return null
}

function isRepetition(typed: string): boolean {
  return /^(.{1,4})\1+(.{0,3})$/u.test(typed)
}

// "P4ssword123!" is guessed as early as "password": rules that crackers apply to every word of their lists
function commonForms(typed: string): string[] {
  const letters = typed.replace(/[@4310$57]/g, (sign) => lookAlikes[sign] ?? sign)
  const doubled = typed.slice(0, typed.length / 2)
  const forms = [typed, letters, core(typed), core(letters), doubled + doubled === typed ? doubled : '']
  return forms.filter((form) => form.length >= 4)
}

const lookAlikes: Record<string, string> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  1: 'l',
  0: 'o',
  $: 's',
  5: 's',
  7: 't',
}

function core(typed: string): string {
  const inner = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return typed.length - inner.length <= 8 ? inner : ''
}

function withoutWords(typed: string, ownWords: string[]): string {
  const words = [...ownWords, 'cell trial atlas'].flatMap((text) => fold(text).split(' '))
  const longFirst = words.filter((word) => word.length >= 3).sort((one, other) => other.length - one.length)
  return longFirst.reduce((rest, word) => rest.replaceAll(word, ''), fold(typed).replaceAll(' ', ''))
}
