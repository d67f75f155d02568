import { ulid } from 'ulid'
import { canonicalText } from '../../domain/claims/canonical-text'
import type { Statement } from '../../domain/claims/statement'
import type { PickInput } from '../../domain/curation/review-input'
import { AppError } from '../../domain/shared/app-error'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim } from '../../../generated/prisma/client'
import { loadStatements } from '../claims/trial-statements'
import type { Reader, Transaction } from '../db/handles'

/** The statement a reviewer picked, among everything said of that field of that trial. Throws `notFound` for any other. */
export async function findPicked(
  handle: Reader,
  { trialId, input }: { trialId: number; input: PickInput },
): Promise<Statement> {
  const said = (await loadStatements(handle, [trialId])).get(trialId) ?? []
  const subjectId = input.subject === 'trial' ? String(trialId) : input.subject
  const picked = said.find(
    (statement) =>
      statement.field === input.field &&
      statement.subjectId === subjectId &&
      (input.claimId === null
        ? statement.versionId === input.versionId
        : statement.claimId === input.claimId),
  )
  if (!picked) throw new AppError('notFound', 'There is no such statement about this field.')
  return picked
}

/**
 * Writes what was picked as a curated reading of its own, proposed, so that it is accepted as any other: with the value,
 * source and passage of the statement picked, and where it was picked from.
 */
export async function writePick(
  tx: Transaction,
  picked: Statement,
  { viewer, now, trialId, reason }: { viewer: Viewer; now: string; trialId: number; reason: string },
): Promise<Claim> {
  const { field, value, missing, versionId, claimId, locator, passage, note, textAsGiven, statedOn } = picked
  return tx.claim.create({
    data: {
      id: ulid(),
      entityType: picked.subjectType,
      entityId: picked.subjectId,
      trialId,
      field,
      value: missing === null ? canonicalJson(value) : null,
      missing,
      canonicalText: canonicalText(field, value, missing),
      textAsGiven,
      basis: 'curated',
      state: 'proposed',
      originKey: picked.originKey,
      sourceId: await sourceOf(tx, picked, now),
      locator,
      passage,
      note,
      statedOn,
      actorId: viewer.id,
      actorHandle: viewer.handle,
      reason,
      createdAt: now,
      pickedFrom: claimId ?? `version:${String(versionId)}`,
    },
  })
}

// a registry version that no source names yet becomes one
async function sourceOf(tx: Transaction, { sourceId, versionId }: Statement, now: string): Promise<string> {
  const known = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } })
  if (known || versionId === null) return sourceId
  const { record, postedOn } = await tx.registryVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { record: true },
  })
  const made = await tx.source.create({
    data: {
      id: ulid(),
      kind: 'registry_record',
      title: `${record.registry} record ${record.value}`,
      publishedOn: postedOn,
      registryVersionId: versionId,
      createdAt: now,
    },
  })
  return made.id
}
