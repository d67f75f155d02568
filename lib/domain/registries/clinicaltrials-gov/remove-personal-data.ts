import type { Json } from '../../shared/canonical-json'
import { isJsonObject, member } from './json-member'
import { isPersonalKey } from './personal-keys'
import { findPersonalNames } from './personal-names'
import { redactAddresses, redactNumbers } from './redact-text'

/** How a sponsor who is a person is called; the class stays. */
const INDIVIDUAL = 'an individual'
const REMOVED_NAME = '[name removed]'

/**
 * Gives a record without persons: contacts, officials, investigators and points of contact are gone wherever they
 * stand; their names, e-mail addresses and telephone numbers in free text are replaced by a note; a sponsor who is a
 * person is "an individual". What comes out is what is hashed, kept and read; nothing else of the record is stored. The
 * value must not be nested so deeply that recursion fails (whoever reads the file sees to it). Also makes every text
 * storable: lone surrogates and NUL become U+FFFD.
 */
export function removePersonalData(record: Json): Json {
  const names = findPersonalNames(record)
  return hideIndividuals(cleaned(record, '', names))
}

// Texts in which digits are identifiers, dates or page numbers, never somebody's telephone.
const NOT_PROSE = new Set([
  'id',
  'nctId',
  'pmid',
  'zip',
  'date',
  'citation',
  'url',
  'link',
  'filename',
  'term',
])

function cleaned(value: Json, key: string, names: string[]): Json {
  if (typeof value === 'string') return cleanedText(value, key, names)
  if (Array.isArray(value)) return value.map((item) => cleaned(item, key, names))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isPersonalKey(name))
      .map(([name, item]) => [name.toWellFormed(), cleaned(item, name, names)]),
  )
}

function cleanedText(text: string, key: string, names: string[]): string {
  const storable = text.toWellFormed().replaceAll('\0', '\uFFFD')
  if (names.includes(storable.trim())) return INDIVIDUAL
  const nameless = names.reduce((prose, name) => prose.replaceAll(name, REMOVED_NAME), storable)
  const withoutAddresses = redactAddresses(nameless)
  return NOT_PROSE.has(key) || /Date$|Ids?$/.test(key) ? withoutAddresses : redactNumbers(withoutAddresses)
}

/** Class INDIV and the type SPONSOR_INVESTIGATOR both say that the sponsor is a person. */
function hideIndividuals(record: Json): Json {
  const sponsors = member(record, 'protocolSection', 'sponsorCollaboratorsModule')
  if (!isJsonObject(record) || !isJsonObject(record.protocolSection) || !isJsonObject(sponsors)) return record
  const isInvestigator = member(sponsors, 'responsibleParty', 'type') === 'SPONSOR_INVESTIGATOR'
  const { leadSponsor, collaborators } = sponsors
  const hidden = {
    ...sponsors,
    ...(leadSponsor === undefined
      ? {}
      : { leadSponsor: isInvestigator ? unnamed(leadSponsor) : discreet(leadSponsor) }),
    ...(Array.isArray(collaborators) ? { collaborators: collaborators.map(discreet) } : {}),
  }
  return { ...record, protocolSection: { ...record.protocolSection, sponsorCollaboratorsModule: hidden } }
}

function discreet(sponsor: Json): Json {
  return member(sponsor, 'class') === 'INDIV' ? unnamed(sponsor) : sponsor
}

function unnamed(sponsor: Json): Json {
  return isJsonObject(sponsor) && 'name' in sponsor ? { ...sponsor, name: INDIVIDUAL } : sponsor
}
