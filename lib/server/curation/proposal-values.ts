import { whyNotShown } from '../../domain/claims/would-be-shown'
import { displayCurated } from '../../domain/curation/display-curated'
import { sayCanonicalText } from '../../domain/curation/say-canonical-text'
import { entityField } from '../../domain/curation/entity-fields'
import type { ProposedValueView } from '../../domain/curation/proposal-views'
import type { LabelOf } from '../../domain/claims/display-value'
import type { Viewer } from '../../domain/users/viewer'
import type { AuditEntry, ChangeSet, Comment, Prisma } from '../../../generated/prisma/client'
import { fieldStatement } from '../claims/claim-statements'
import { commentView } from './comment-views'
import { shownValue, type ShownValues } from './shown-values'
import type { SubjectRef } from './subjects'
import { claimValue } from '../claims/claim-value'
import { lastChangeOf } from './trail-changes'

/** What a proposed value is shown with. */
export const VALUE_PARTS = { source: true } as const satisfies Prisma.ClaimInclude

export type ValueRow = Prisma.ClaimGetPayload<{ include: typeof VALUE_PARTS }>

/** What the writing of values needs beside the values themselves. */
export interface ValueViewing {
  viewer: Viewer
  set: ChangeSet
  shown: ShownValues
  labelOf: LabelOf
  trail: readonly AuditEntry[] // of the things, later than what the author saw
  comments: readonly Comment[] // of the proposal, oldest first
}

/** Writes one proposed value beside what is accepted now and what the registry says. */
export function proposedValueView(
  claim: ValueRow,
  subject: SubjectRef,
  { viewer, set, shown, labelOf, trail, comments }: ValueViewing,
): ProposedValueView {
  const { entityType: entity } = subject
  const { field } = claim
  const say = (value: { value: unknown; missing: ReturnType<typeof claimValue>['missing'] }) =>
    displayCurated({ entity, field }, value, labelOf)
  const now = shownValue(shown, subject, field)
  const registry = now?.projected?.statements.find(({ versionId }) => versionId !== null)
  const hasChangedMeanwhile = claim.state === 'proposed' && (now?.canonicalText ?? null) !== claim.baseText
  return {
    claimId: claim.id,
    field,
    label: entityField(entity, field)?.label ?? field,
    acceptedNow: now && (now.value !== null || now.missing !== null) ? say(now) : null,
    registrySays: registry ? say(registry) : null,
    authorSaw: claim.baseText === null ? null : sayCanonicalText(field, claim.baseText, labelOf),
    proposed: say(claimValue(claim)),
    missing: claim.missing,
    whyNotShown:
      claim.state === 'proposed' && now?.projected
        ? whyNotShown(fieldStatement(claim, null), now.projected.chosen)
        : null,
    basis: claim.basis,
    source: {
      id: claim.source.id,
      title: claim.source.title,
      url: claim.source.url,
      kind: claim.source.kind,
    },
    isOwnSource: claim.sourceId !== set.sourceId,
    locator: claim.locator,
    passage: claim.passage,
    note: claim.note,
    statedOn: claim.statedOn,
    hasChangedMeanwhile,
    changedBy: hasChangedMeanwhile ? (lastChangeOf(trail, subject, field)?.actorHandle ?? null) : null,
    state: claim.state === 'draft' ? 'proposed' : claim.state,
    decidedBy: claim.decidedByHandle,
    decisionReason: claim.decisionReason,
    comments: comments
      .filter(({ claimId }) => claimId === claim.id)
      .map((comment) => commentView(comment, viewer)),
  }
}
