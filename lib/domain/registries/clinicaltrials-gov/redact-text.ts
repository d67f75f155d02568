const REMOVED_ADDRESS = '[e-mail address removed]'
const REMOVED_NUMBER = '[telephone number removed]'

/** Replaces e-mail addresses in a text, also those written with "(at)". */
export function redactAddresses(text: string): string {
  return /[@＠]|[([]at[)\]]/i.test(text) ? text.replace(ADDRESS, REMOVED_ADDRESS) : text
}

/** Replaces what is written like a telephone number in prose; a word before it such as "tel." stays. */
export function redactNumbers(text: string): string {
  if (!FEWEST_DIGITS.test(text)) return text
  const unlabelled = text.replace(LABELLED_NUMBER, `$<label>${REMOVED_NUMBER}`)
  return NUMBERS.reduce((redacted, pattern) => redacted.replace(pattern, REMOVED_NUMBER), unlabelled)
}

const FEWEST_DIGITS = /\d(?:[^\d]{0,5}\d){5}/ // somewhere six digits close together

// Every repetition is bounded, so that a text of a million letters takes linear time.
const ADDRESS =
  /[\p{L}\p{N}._%+'-]{1,64}\s?(?:[@＠]|\(at\)|\[at\])\s?(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/giu

// Doses, counts, dates and identifiers are full of digits, so a number is taken for a telephone number only by the way
// it is written: after a word that says so, with a country code, with a trunk zero, or in North American groups.
const LABELLED_NUMBER =
  /(?<label>\b(?:tel(?:ephone)?|phone|fax|mobile|hotline|whatsapp|call(?: us)?(?: at| on)?)\s{0,3}(?:no\.?|number)?[\s.:#]{0,4})\(?\+?\d[\d\s().\-–/]{5,18}\d(?!\d)/giu
const NUMBERS = [
  /(?<![\w.^*×+])\+[1-9]\d{0,2}[\s.\-–]?(?:\(\d{1,5}\)[\s.\-–]?)?\d(?:[\s.\-–]?\d){6,12}(?!\d)/gu,
  /(?<![\w.-])00[1-9]\d{0,2}[\s.\-–]\d(?:[\s.\-–]?\d){6,12}(?!\d)/gu,
  /(?<![\w.-])0\d{1,3}[-–]\d{7,8}(?![\w-])/gu,
  /(?<![\w.-])86[-–\s]1\d{10}(?![\w-])/gu,
  /(?<![\w.-])(?:1[-.\s])?(?:\(\d{3}\)\s?|\d{3}[-–.])\d{3}[-–.]\d{4}(?![\w-])/gu,
]
