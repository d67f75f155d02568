import { canonicalText } from '../../lib/domain/claims/canonical-text'
import { CLAIM_SCHEMAS } from '../../lib/domain/claims/claim-values'
import { CLAIMABLE_FIELDS } from '../../lib/domain/claims/claimable-fields'
import { ruleOrigin } from '../../lib/domain/claims/origin'
import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { Viewer } from '../../lib/domain/users/viewer'
import type { ClaimDraft, TrialDraft } from './claim-draft'
import { foundingId } from './founding-id'
import { rowSourceId } from './hpscreg-versions'
import type { Page } from './pages'
import { findSuperseded } from './superseded-claims'

/** What claims are written with. */
export interface ClaimContext {
  pageAt: (address: string) => Page
  viewer: Viewer
  now: string
}

/** The one administration of a founding trial: sources tell of one product each. */
export function administrationId(draft: TrialDraft): string {
  return foundingId('administration', draft.publicId)
}

/** Tells whether anything is said about what is given, by which route, in which dose. */
export function hasAdministration(draft: TrialDraft): boolean {
  return draft.claims.some(({ field }) => CLAIMABLE_FIELDS[field].subject === 'administration')
}

/**
 * Turns the drafts of one trial into accepted claims. Two tables often carry the same fact of the same page: it is one
 * claim, with the date and note that either gives. Older copies of a record, so called, are superseded.
 */
export function claimRows(draft: TrialDraft, trialId: number, context: ClaimContext) {
  const rows = new Map<string, ReturnType<typeof claimRow>>()
  for (const claim of draft.claims) {
    const row = claimRow(draft, { claim, trialId }, context)
    const known = rows.get(row.id)
    rows.set(
      row.id,
      known ? { ...known, statedOn: known.statedOn ?? row.statedOn, note: known.note ?? row.note } : row,
    )
  }
  const claims = [...rows.values()]
  const superseded = findSuperseded(claims)
  return claims.map((claim) =>
    superseded.has(claim) ? { ...claim, state: 'superseded' as const, endedAt: context.now } : claim,
  )
}

function claimRow(
  draft: TrialDraft,
  { claim, trialId }: { claim: ClaimDraft; trialId: number },
  { pageAt, viewer, now }: ClaimContext,
) {
  const { field, value, rule } = claim
  const isOfTrial = CLAIMABLE_FIELDS[field].subject === 'trial'
  const text = canonicalText(field, CLAIM_SCHEMAS[field].parse(value), null)
  const page = pageAt(claim.page)
  const isReadInRow =
    rule !== undefined && draft.hpscregNumber !== null && page.originKey.startsWith('registry:hPSCreg:')
  return {
    id: foundingId('claim', draft.publicId, field, claim.page, rule?.name ?? '', text),
    entityType: isOfTrial ? 'trial' : 'administration',
    entityId: isOfTrial ? String(trialId) : administrationId(draft),
    trialId,
    field,
    value: canonicalJson(value),
    canonicalText: text,
    textAsGiven: claim.textAsGiven,
    basis: rule ? ('rule' as const) : ('secondary' as const),
    state: 'accepted' as const,
    originKey: rule ? ruleOrigin(rule.name) : page.originKey,
    ruleName: rule?.name ?? null,
    sourceId: isReadInRow && draft.hpscregNumber !== null ? rowSourceId(draft.hpscregNumber) : page.sourceId,
    locator: claim.locator ?? null,
    passage: rule?.passage ?? null,
    note: claim.note,
    statedOn: claim.statedOn,
    actorId: viewer.id,
    actorHandle: viewer.handle,
    reason: 'Founding data',
    createdAt: now,
    acceptedAt: now,
    decidedAt: now,
    decidedById: viewer.id,
  }
}
