import { ulid } from 'ulid'
import { pageOrigin, registryOrigin } from '../../domain/claims/origin'
import type { SourceChoice } from '../../domain/curation/proposal-input'
import { readSourceReference, type SourceReference } from '../../domain/curation/source-reference'
import { newestVersion } from '../../domain/registries/newest-version'
import { AppError } from '../../domain/shared/app-error'
import type { Source } from '../../../generated/prisma/client'
import type { Reader, Transaction } from '../db/handles'

/** A source as a claim cites it. */
export interface CitedSource {
  id: string
  kind: Source['kind']
  title: string
  publishedOn: string | null
  originKey: string
  isNew: boolean
}

/**
 * Finds the source a curator named, or makes it: one the atlas knows, the newest version of a registry's record, a
 * paper by DOI or PubMed id, a page by its address. Throws `invalid` where nothing can be made of what was written.
 */
export async function resolveSource(
  tx: Transaction,
  choice: SourceChoice,
  now: string,
): Promise<CitedSource> {
  if ('sourceId' in choice) {
    const known = await tx.source.findUnique({ where: { id: choice.sourceId } })
    if (!known) throw new AppError('invalid', 'The source that was picked is not in the atlas.')
    return cited(tx, known)
  }
  const reference = readSourceReference(choice.reference)
  if (!reference)
    throw new AppError(
      'invalid',
      `“${choice.reference}” names no source: give a DOI, a PubMed id, a registry’s number or an address.`,
    )
  const known = await findReferenced(tx, reference)
  if (known) return cited(tx, known)
  const { kind, url, doi, pmid, title, originKey } = reference
  const made = await tx.source.create({
    data: {
      id: ulid(),
      kind,
      url,
      doi,
      pmid,
      title: choice.title ?? title,
      publishedOn: choice.publishedOn,
      retrievedOn: now.slice(0, 10),
      createdAt: now,
    },
  })
  return { id: made.id, kind, title: made.title, publishedOn: made.publishedOn, originKey, isNew: true }
}

/** Finds the source a reference names among those the atlas has; null when it has none. */
export async function findReferenced(handle: Reader, reference: SourceReference): Promise<Source | null> {
  const { doi, pmid, url, record, kind } = reference
  if (record && kind === 'registry_record') {
    const version = await newestSourceOf(handle, record)
    if (version) return version
  }
  const names = [
    ...(doi === null ? [] : [{ doi }]),
    ...(pmid === null ? [] : [{ pmid }]),
    ...(url === null ? [] : [{ url }]),
  ]
  if (names.length > 0) return handle.source.findFirst({ where: { OR: names }, orderBy: { id: 'asc' } })
  // a registry whose records have no address: its record is known by its title
  return handle.source.findFirst({ where: { kind, title: reference.title }, orderBy: { id: 'asc' } })
}

async function newestSourceOf(handle: Reader, record: { registry: string; value: string }) {
  const versions = await handle.registryVersion.findMany({
    where: { record },
    select: {
      number: true,
      postedOn: true,
      retrievedAt: true,
      sources: { orderBy: { id: 'asc' }, take: 1 },
    },
  })
  return newestVersion(versions)?.sources[0] ?? null
}

async function cited(handle: Reader, source: Source): Promise<CitedSource> {
  const { id, kind, title, publishedOn } = source
  return { id, kind, title, publishedOn, originKey: await originOf(handle, source), isNew: false }
}

// a mirror whose address names no record is a copy of the one it was read as before
async function originOf(handle: Reader, source: Source): Promise<string> {
  if (source.registryVersionId !== null) {
    const { record } = await handle.registryVersion.findUniqueOrThrow({
      where: { id: source.registryVersionId },
      select: { record: { select: { registry: true, value: true } } },
    })
    return registryOrigin(record.registry, record.value)
  }
  const read = source.url === null ? null : readSourceReference(source.url)
  if (read?.record) return read.originKey
  const before = await handle.claim.findFirst({
    where: { sourceId: source.id, basis: { not: 'rule' } },
    select: { originKey: true },
    orderBy: { id: 'asc' },
  })
  return before?.originKey ?? read?.originKey ?? pageOrigin(source.url ?? source.title)
}
