import type { ClaimableField } from '../../lib/domain/claims/claimable-fields'
import type { MissingReason } from '../../lib/domain/shared/missing'

/** A claim before it is known by which id its trial goes. `page` is the address it was read on. */
export interface ClaimDraft {
  field: ClaimableField
  value: unknown
  missing?: MissingReason
  textAsGiven: string
  page: string
  statedOn: string | null
  note: string | null
  rule?: { name: string; passage: string } // read from a title: basis `rule`
  locator?: string
}

/** A trial of the founding data, with everything said about it beyond its own registry rows. */
export interface TrialDraft {
  publicId: string
  hpscregNumber: string | null
  identifiers: IdentifierDraft[]
  claims: ClaimDraft[]
  interventions: InterventionDraft[]
  outcomes: OutcomeDraft[]
  sites: SiteDraft[]
  publications: PublicationDraft[]
}

export interface IdentifierDraft {
  registry: string
  value: string
  role: 'primary' | 'secondary' | 'alias'
  page: string | null // null: the hPSCreg row itself
}

export interface InterventionDraft {
  type: string | null
  name: string
  otherNames: string[]
  description: string | null
  page: string
}

export interface OutcomeDraft {
  level: 'PRIMARY' | 'SECONDARY' | 'OTHER'
  measure: string
  timeFrame: string | null
  category: string | null
  scale: string | null
  timePointDays: number | null
  page: string
}

export interface SiteDraft {
  facility: string | null
  city: string | null
  state: string | null
  country: string | null
  countryText: string | null
  status: string | null
  page: string
}

export interface PublicationDraft {
  type: string | null
  citation: string | null
  pmid: string | null
  doi: string | null
  url: string | null
  page: string
}
