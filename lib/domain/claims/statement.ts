import type { MissingReason } from '../shared/missing'
import type { ClaimableField } from './claimable-fields'
import type { StatementDecision } from './statement-decision'

/** What kind of thing said it; the order is the order of trust of `project` (DESIGN section 3). */
export type StatementLevel = 'curated' | 'primaryRegistry' | 'otherSource' | 'rule'

/** What a registry body says of one field, before it is known which version and source said it. */
export interface StatementDraft {
  field: ClaimableField
  value: unknown // fits the field's schema; null when `missing` is set
  missing: MissingReason | null
  textAsGiven: string | null
  locator: string | null // path or column in the record
}

/**
 * One thing said about one field of whatever it is about: by a registry version or by a claim. `canonicalText` is what is
 * compared; `originKey` says what the source is a copy of; `statedOn` is a partial date, null when undated;
 * `isInForce` is false for drafts, proposals, rejected and ended claims.
 */
export interface FieldStatement extends Omit<StatementDraft, 'field'> {
  field: string
  canonicalText: string
  level: StatementLevel
  originKey: string
  sourceId: string
  statedOn: string | null
  sourceRank: number // ties among undated or equally dated statements: lower first, hPSCreg last
  isInForce: boolean
  acceptedAt: string | null // instant of a claim's acceptance; orders curated claims; null for registry versions
  isDisputed: boolean
  claimId: string | null
  versionId: number | null
  pickedFrom: string | null // what a reviewer picked it from: a claim's id, or "version:12"
  ruleName: string | null
  passage: string | null
  note: string | null
  decision: StatementDecision | null // of a claim that a person decided; null for what was loaded or imported
}

/** A statement about a trial or an administration, whose fields are projected. */
export interface Statement extends FieldStatement {
  field: ClaimableField
  subjectType: 'trial' | 'administration'
  subjectId: string
}

/** Everything said of one field, and which of it is shown: null where the value shown is nobody's statement. */
export interface SaidOfField {
  chosen: FieldStatement | null
  statements: readonly FieldStatement[]
}

export type ChoiceReason =
  'curated' | 'primaryRegistry' | 'newestOtherSource' | 'onlySource' | 'rule' | 'nothingStated'

/** The outcome for one field of one subject: the value shown, where it comes from, and everything said about it. */
export interface ProjectedField {
  subjectType: 'trial' | 'administration'
  subjectId: string
  field: ClaimableField
  value: unknown
  missing: MissingReason | null
  chosen: Statement | null
  reason: ChoiceReason
  disagrees: boolean
  statements: Statement[] // the chosen one first, then in order of trust and date
}
