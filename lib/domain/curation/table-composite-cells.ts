import { countryCode } from '../shared/countries'

/** The countries of ClinicalTrials.gov's list of places ("Hospital, City, Country|..."), each once. */
export function countriesOfLocations(text: string): string {
  const places = text.split('|').map((place) => place.split(','))
  const names = places.map((parts) => {
    const ends = parts.map((_, at) => parts.slice(at).join(',').trim())
    return ends.toReversed().find((end) => countryCode(end) !== null) ?? parts.at(-1)?.trim() ?? ''
  })
  return [...new Set(names.filter((name) => name !== ''))].join('; ')
}

/** The parts of ClinicalTrials.gov's study design ("Allocation: NA|Masking: DOUBLE (PARTICIPANT)"), by field. */
export function fieldsOfStudyDesign(text: string): { field: string; text: string }[] {
  return text.split('|').flatMap((part) => {
    const [, label = '', words = ''] = /^\s*([^:]+):\s*([^(]*)/.exec(part) ?? []
    const field = DESIGN_FIELDS[label.trim().toLowerCase()]
    return field === undefined || words.trim() === '' ? [] : [{ field, text: words.trim() }]
  })
}

const DESIGN_FIELDS: Record<string, string> = {
  allocation: 'allocation',
  'intervention model': 'interventionModel',
  masking: 'masking',
  'primary purpose': 'primaryPurpose',
}
