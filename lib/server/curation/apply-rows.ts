import { byReference } from '../../domain/curation/apply-order'
import { referencesOf } from '../../domain/curation/references'
import { REQUIRED_FIELDS } from '../../domain/curation/required-fields'
import { AppError } from '../../domain/shared/app-error'
import type { AuditDraft } from '../audit/record-audit'
import type { Transaction } from '../db/handles'
import type { DecidedItem } from './decision-plan'
import { findUnknown } from './known-references'
import { isRowEntity, ROW_KINDS, type RowEntity } from './rows/row-kinds'
import { loadShownValues, shownValue } from './shown-values'
import { claimValue } from '../claims/claim-value'
import { toldChange } from './told-value'

/** What came of writing rows. `trialIds` are the trials that show, or are found by, what changed. */
export interface AppliedRows {
  audits: AuditDraft[]
  trialIds: number[]
}

/**
 * Writes what was accepted of products, vocabularies, statements and sources to their rows, what is named before what
 * names it. Throws `invalid`, in a sentence, where something accepted names something that was not.
 */
export async function applyRows(
  tx: Transaction,
  items: readonly DecidedItem[],
  now: string,
): Promise<AppliedRows> {
  const rows = items.flatMap((decided) => {
    const { entityType } = decided.subject
    return decided.isTaken && isRowEntity(entityType) ? [{ ...decided, entityType }] : []
  })
  const ordered = byReference(rows, {
    keyOf: ({ entityType, subject }) => `${entityType} ${subject.entityId}`,
    namedBy: (decided) => named(decided).map(({ entityType, id }) => `${entityType} ${id}`),
  })
  const shown = await loadShownValues(
    tx,
    ordered.map(({ subject }) => subject),
  )
  const applied: AppliedRows = { audits: [], trialIds: [] }
  for (const decided of ordered) {
    const { entityType, subject, accepted, item } = decided
    const kind = ROW_KINDS[entityType]
    await refuseUnaccepted(tx, decided)
    applied.trialIds.push(...(await kind.dependentTrials(tx, subject.entityId)))
    await writeRow(tx, decided, now)
    applied.trialIds.push(...(await kind.dependentTrials(tx, subject.entityId)))
    applied.audits.push({
      action: `${entityType}.${item.operation}`,
      entityType,
      entityId: subject.entityId,
      version: (subject.version ?? 0) + 1,
      changes: accepted.map((claim) =>
        toldChange(claim.field, shownValue(shown, subject, claim.field), claim),
      ),
    })
  }
  return applied
}

/** Refuses values that name what does not exist now that everything accepted was made. */
export async function refuseUnaccepted(tx: Transaction, decided: DecidedItem): Promise<void> {
  const [unknown] = await findUnknown(tx, named(decided))
  if (unknown)
    throw new AppError(
      'invalid',
      `${decided.subject.label} names ${unknown.id}, which was not accepted: accept it too, or reject what names it.`,
    )
}

function named({ subject, accepted }: DecidedItem) {
  return accepted.flatMap((claim) => referencesOf(subject.entityType, claim.field, claimValue(claim).value))
}

async function writeRow(
  tx: Transaction,
  { entityType, subject, item, accepted }: DecidedItem & { entityType: RowEntity },
  now: string,
): Promise<void> {
  const { entityId: id, version, label } = subject
  const kind = ROW_KINDS[entityType]
  if (version !== null && (item.operation === 'withdraw' || item.operation === 'reinstate')) {
    const isWithdrawn = item.operation === 'withdraw'
    if (!(await kind.withdraw?.(tx, { id, version, isWithdrawn, now }))) throw changedMeanwhile(label)
    return
  }
  const [first] = accepted
  if (!first) throw new Error(`Nothing of ${label} was accepted`)
  if (version === null) refuseIncomplete({ entityType, label, fields: accepted.map(({ field }) => field) })
  const fields = new Map(accepted.map((claim) => [claim.field, claimValue(claim)]))
  const citation = { sourceId: first.sourceId, locator: first.locator }
  if (!(await kind.write(tx, { id, version, fields, citation, actorId: first.actorId, now })))
    throw changedMeanwhile(label)
}

function refuseIncomplete(made: { entityType: RowEntity; label: string; fields: string[] }): void {
  const wanting = REQUIRED_FIELDS[made.entityType].filter((field) => !made.fields.includes(field))
  if (wanting.length > 0)
    throw new AppError(
      'invalid',
      `${made.label} cannot be made without ${wanting.join(', ')}: accept that too, or reject the whole.`,
    )
}

function changedMeanwhile(label: string): AppError {
  return new AppError('conflict', `${label} was changed meanwhile; nothing was stored.`)
}
