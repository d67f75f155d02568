const NAMED = ['oldnametitle', 'unpostedresponsibleparty']
const SPOKEN_OF = ['contact', 'official', 'investigator', 'email', 'phone', 'fax']
const HARMLESS = ['contactslocationsmodule', 'officialtitle']

/**
 * Tells whether a key of a record holds a person: contacts, officials, investigators and points of contact of the
 * registry's API, and any key unknown to us that speaks of them (DESIGN section 3, Personal data).
 */
export function isPersonalKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '')
  if (HARMLESS.includes(plain)) return false
  return NAMED.includes(plain) || SPOKEN_OF.some((word) => plain.includes(word))
}
