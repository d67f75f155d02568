import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import type { BlindEntryInput } from '../../domain/curation/blind-entry-input'
import type { BlindField } from '../../domain/curation/blind-field'
import { fieldControl } from '../../domain/curation/field-control'
import { readTypedValue } from '../../domain/curation/typed-value'
import { canonicalText } from '../../domain/claims/canonical-text'
import { AppError } from '../../domain/shared/app-error'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'
import type { Transaction } from '../db/handles'
import type { BlindEntryRow } from './blind-entry-rows'
import { resolveSource } from './resolve-source'
import { loadVocabulary } from '../claims/vocabulary'

type EntryRow = Prisma.SecondEntryUncheckedCreateInput
type TypedValue = BlindEntryInput['values'][number]

/**
 * Reads one curator's typed values into rows, one for every field asked for. Throws `invalid` naming, by key, each field
 * that is absent, answered twice, or typed in a way that cannot be read.
 */
export async function readEntries(
  tx: Transaction,
  about: { viewer: Viewer; entry: BlindEntryRow; input: BlindEntryInput; now: string },
): Promise<EntryRow[]> {
  const { viewer, entry, input, now } = about
  const vocabulary = await loadVocabulary(tx)
  const problems: Record<string, string> = strayKeys(entry, input)
  const read = entry.asked.flatMap(({ key, field }) => {
    const given = input.values.filter((value) => value.key === key)
    const [typed] = given
    const reading = typed && given.length === 1 ? readOne(field, typed, vocabulary) : unanswered(given.length)
    if ('problem' in reading) problems[key] = reading.problem
    return typed && !('problem' in reading) ? [{ field, typed, ...reading }] : []
  })
  if (Object.keys(problems).length > 0)
    throw new AppError('invalid', 'Some of what was entered cannot be taken; nothing was stored.', problems)
  const { id: sourceId } = await resolveSource(tx, input.source, now)
  return read.map(({ field, typed, ...stated }) => ({
    id: ulid(),
    blindEntryId: entry.id,
    entityType: field.entityType,
    entityId: field.administrationId ?? String(entry.trialId),
    field: field.field,
    ...stated,
    sourceId,
    locator: typed.locator,
    passage: typed.passage,
    authorId: viewer.id,
    authorHandle: viewer.handle,
    createdAt: now,
  }))
}

/** The hash of everything entered, for the history to cover once both readings are open. */
export function hashEntries(rows: readonly EntryRow[]): string {
  const stated = rows.map(({ authorId, entityId, field, value, missing, sourceId, locator, passage }) =>
    canonicalJson({ authorId, entityId, field, value, missing, sourceId, locator, passage }),
  )
  return createHash('sha256').update(stated.toSorted().join('\n')).digest('hex')
}

type Reading = Pick<EntryRow, 'value' | 'missing' | 'canonicalText'> | { problem: string }

function readOne({ field }: BlindField, typed: TypedValue, vocabulary: TrialVocabulary): Reading {
  const isEmpty = typed.texts.every((text) => text.trim() === '')
  if (typed.missing !== null)
    return isEmpty
      ? { value: null, missing: typed.missing, canonicalText: typed.missing }
      : { problem: 'has a value and a reason for having none: keep one of the two' }
  if (isEmpty) return { problem: 'is empty: give a value, or say why there is none' }
  const { value, problem } = readTypedValue(field, typed.texts, fieldControl(field, vocabulary).options)
  if (problem !== null) return { problem }
  return { value: canonicalJson(value), missing: null, canonicalText: canonicalText(field, value, null) }
}

function unanswered(count: number): Reading {
  return { problem: count === 0 ? 'is empty: give a value, or say why there is none' : 'is answered twice' }
}

function strayKeys(entry: BlindEntryRow, input: BlindEntryInput): Record<string, string> {
  const asked = new Set(entry.asked.map(({ key }) => key))
  return Object.fromEntries(
    input.values.filter(({ key }) => !asked.has(key)).map(({ key }) => [key, 'was not asked for']),
  )
}
