const NAMED = ['oldnametitle', 'unpostedresponsibleparty']
const SPOKEN_OF = ['contact', 'official', 'investigator', 'email', 'phone', 'fax']
const HARMLESS = ['contactslocationsmodule', 'officialtitle']

/** Keys judged before: a registry's records have some hundred, each in every record. A hostile file may have any number. */
const judged = new Map<string, boolean>()
const MOST_JUDGED = 2_000

/**
 * Tells whether a key of a record holds a person: contacts, officials, investigators and points of contact of the
 * registry's API, and any key unknown to us that speaks of them (DESIGN section 3, Personal data).
 */
export function isPersonalKey(key: string): boolean {
  const known = judged.get(key)
  if (known !== undefined) return known
  const isPersonal = speaksOfPersons(key.toLowerCase().replace(/[^a-z]/g, ''))
  if (judged.size < MOST_JUDGED) judged.set(key, isPersonal)
  return isPersonal
}

function speaksOfPersons(plain: string): boolean {
  if (HARMLESS.includes(plain)) return false
  return NAMED.includes(plain) || SPOKEN_OF.some((word) => plain.includes(word))
}
