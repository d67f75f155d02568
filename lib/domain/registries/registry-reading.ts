import type { ClaimableField } from '../claims/claimable-fields'
import type { StatementDraft } from '../claims/statement'

/**
 * What one version of a registry record says, in our language: the same shape for every registry. The lists are in the
 * record's order and empty when the record has none. `postedOn` is the registry's own partial date of this version.
 * Every claimable field the registry knows has a statement, if only NOT_REPORTED; one our copy lacks is NOT_CAPTURED.
 */
export interface RegistryReading {
  postedOn: string | null
  statements: StatementDraft[]
  completeLists: ClaimableField[] // list fields of which the record gives all: the table of hPSCreg has one country
  identifiers: ReadIdentifier[]
  arms: ReadArm[]
  interventions: ReadIntervention[]
  outcomes: ReadOutcome[]
  sites: ReadSite[]
  conditions: string[] // as given
  publications: ReadPublication[]
}

/** An identifier the record bears, normalised; `primary` is the record's own number. */
export interface ReadIdentifier {
  registry: string
  value: string
  role: 'primary' | 'secondary' | 'alias'
}

export interface ReadArm {
  label: string
  type: string | null
  description: string | null
  interventionNames: string[]
}

export interface ReadIntervention {
  type: string | null
  name: string
  description: string | null
  otherNames: string[]
}

export interface ReadOutcome {
  level: 'PRIMARY' | 'SECONDARY' | 'OTHER'
  measure: string
  timeFrame: string | null
  description: string | null
}

export interface ReadSite {
  facility: string | null
  city: string | null
  state: string | null
  country: string | null // ISO 3166-1 alpha-2; null when the country's name is not known to us
  countryText: string | null
  latitude: number | null
  longitude: number | null
  status: string | null
}

export interface ReadPublication {
  isPrimary: boolean
  type: string | null
  citation: string | null
  pmid: string | null
  doi: string | null
  url: string | null
}

/** A reading that says nothing, to be filled by the reader of one registry. */
export const EMPTY_READING: RegistryReading = {
  postedOn: null,
  statements: [],
  completeLists: [],
  identifiers: [],
  arms: [],
  interventions: [],
  outcomes: [],
  sites: [],
  conditions: [],
  publications: [],
}
