import { z } from 'zod'
import { blindFieldKey, type BlindField, readBlindFieldKey } from '../../domain/curation/blind-field'
import type { BlindEntryFacts } from '../../domain/curation/blind-entry-rules'
import { AppError } from '../../domain/shared/app-error'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

const PARTS = {
  entries: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.BlindEntryInclude

type StoredBlindEntry = Prisma.BlindEntryGetPayload<{ include: typeof PARTS }>
export type StoredSecondEntry = StoredBlindEntry['entries'][number]

/** A blinded entry with everything entered, and who entered it, in the order of submission. For the server only. */
export interface BlindEntryRow extends StoredBlindEntry, BlindEntryFacts {
  asked: { key: string; field: BlindField }[]
  authors: { id: string; handle: string; at: string }[]
}

/** Loads one blinded entry through the given handle; throws `notFound`. */
export async function loadBlindEntry(handle: Reader, id: string): Promise<BlindEntryRow> {
  const stored = await handle.blindEntry.findUnique({ where: { id }, include: PARTS })
  if (!stored) throw new AppError('notFound', 'There is no such blinded entry.')
  return blindEntryRow(stored)
}

/** Loads the blinded entries that `where` selects, newest first. */
export async function loadBlindEntries(
  handle: Reader,
  where: Prisma.BlindEntryWhereInput,
): Promise<BlindEntryRow[]> {
  const stored = await handle.blindEntry.findMany({
    where,
    include: PARTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return stored.map(blindEntryRow)
}

/** The key of the field a stored value belongs to. */
export function keyOfEntry({ entityType, entityId, field }: StoredSecondEntry): string {
  return entityType === 'administration' ? `${entityId}/${field}` : field
}

function blindEntryRow(stored: StoredBlindEntry): BlindEntryRow {
  const authors = new Map(
    stored.entries.map(({ authorId, authorHandle, createdAt }) => [
      authorId,
      { id: authorId, handle: authorHandle, at: createdAt },
    ]),
  )
  const asked = z
    .array(z.string())
    .parse(JSON.parse(stored.fields))
    .flatMap((key) => {
      const field = readBlindFieldKey(key)
      return field ? [{ key: blindFieldKey(field), field }] : []
    })
  return { ...stored, asked, authors: [...authors.values()], authorIds: [...authors.keys()] }
}
