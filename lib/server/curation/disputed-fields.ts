import { z } from 'zod'
import { isClaimableField } from '../../domain/claims/claimable-fields'
import { displayCurated } from '../../domain/curation/display-curated'
import { entityField } from '../../domain/curation/entity-fields'
import type { QuestionCard, QuestionField } from '../../domain/curation/question-views'
import { groupBy } from '../../domain/shared/group-by'
import type { Viewer } from '../../domain/users/viewer'
import type { AuditEntry, Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { listStaleClaims, type StaleClaim } from './stale-claims'
import { curatedEntity } from './subjects'
import { claimValue } from '../claims/claim-value'
import { loadLabels } from '../claims/vocabulary'

const PARTS = { source: { select: { title: true } } } as const satisfies Prisma.ClaimInclude
type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof PARTS }>

/** Lists the published trials of which a statement in force is disputed or stale, by public id. */
export async function listDisputedFields(handle: Reader, viewer: Viewer): Promise<QuestionCard[]> {
  const stale = await listStaleClaims(handle)
  const claims = await handle.claim.findMany({
    where: {
      state: 'accepted',
      endedAt: null,
      trialId: { not: null },
      OR: [{ isDisputed: true }, { id: { in: [...stale.keys()] } }],
    },
    include: PARTS,
    orderBy: { id: 'asc' },
  })
  if (claims.length === 0) return []
  const byTrial = groupBy(claims, ({ trialId }) => trialId)
  const [trials, entries, labelOf] = await Promise.all([
    handle.trial.findMany({
      where: { id: { in: claims.flatMap(({ trialId }) => trialId ?? []) }, visibility: 'published' },
      select: { id: true, publicId: true, title: true },
      orderBy: { publicId: 'asc' },
    }),
    loadDisputes(handle, claims),
    loadLabels(handle),
  ])
  return trials.map(({ id, publicId, title }) => ({
    id: publicId,
    title,
    fields: (byTrial.get(id) ?? []).map((claim) =>
      questionField(claim, { viewer, labelOf, stale: stale.get(claim.id), dispute: entries.get(claim.id) }),
    ),
  }))
}

function questionField(
  claim: ClaimRow,
  known: {
    viewer: Viewer
    labelOf: Awaited<ReturnType<typeof loadLabels>>
    stale: StaleClaim | undefined
    dispute: AuditEntry | undefined
  },
): QuestionField {
  const entity = curatedEntity(claim.entityType)
  const { field } = claim
  const { viewer, labelOf, stale, dispute } = known
  const isKnown = isClaimableField(field)
  return {
    subject: entity === 'administration' ? claim.entityId : 'trial',
    field,
    label: entityField(entity, field)?.label ?? field,
    why: claim.isDisputed ? 'disputed' : 'stale',
    claimId: claim.id,
    value: isKnown ? displayCurated({ entity, field }, claimValue(claim), labelOf) : claim.canonicalText,
    registrySays: stale ? displayCurated({ entity, field }, stale.now, labelOf) : null,
    source: claim.source.title,
    reason: dispute?.reason ?? null,
    by: dispute ? { handle: dispute.actorHandle, isMe: dispute.actorId === viewer.id } : null,
    at: dispute?.at ?? null,
  }
}

const changesSchema = z.array(z.object({ to: z.object({ claimId: z.string() }) }))

/** The newest entry of the history that disputes each claim. */
async function loadDisputes(handle: Reader, claims: readonly ClaimRow[]): Promise<Map<string, AuditEntry>> {
  const trialIds = [
    ...new Set(claims.flatMap(({ isDisputed, trialId }) => (isDisputed ? (trialId ?? []) : []))),
  ]
  const entries = await handle.auditEntry.findMany({
    where: { action: 'trial.dispute', entityType: 'trial', entityId: { in: trialIds.map(String) } },
    orderBy: { seq: 'asc' },
  })
  return new Map(
    entries.flatMap((entry) =>
      changesSchema
        .catch([])
        .parse(JSON.parse(entry.changes))
        .map(({ to }) => [to.claimId, entry] as const),
    ),
  )
}
