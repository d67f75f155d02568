import type { ReadIdentifier } from '../../domain/registries/registry-reading'
import { identifierKey, judgeStudy, type KnownRecord, type KnownRecords } from './known-records'
import type { HashedStudy } from './study-content'

/** What an import is about to do with one study. `trialId` is null where a trial has to be made. */
export interface ImportStep {
  hashed: HashedStudy
  outcome: 'added' | 'changed' | 'unchanged'
  record: KnownRecord | null
  trialId: number | null
  newIdentifiers: ReadIdentifier[]
  demotedIds: number[] // identifiers of the trial that this record calls former numbers of its own
  notices: string[]
}

/**
 * Divides a batch into groups to be planned and written one after the other, because two studies that bear the same
 * number cannot be planned together: the second belongs to the trial that the first makes. Usually one group.
 */
export function separateRelated(studies: readonly HashedStudy[]): HashedStudy[][] {
  const groups: { studies: HashedStudy[]; numbers: Set<string> }[] = []
  for (const hashed of studies) {
    const numbers = hashed.study.reading.identifiers.map(identifierKey)
    const last = groups.findLastIndex((group) => numbers.some((number) => group.numbers.has(number)))
    const group = (groups[last + 1] ??= { studies: [], numbers: new Set() })
    group.studies.push(hashed)
    for (const number of numbers) group.numbers.add(number)
  }
  return groups.map((group) => group.studies)
}

/**
 * Plans studies that share no number. A study belongs to the trial that owns its number, else the first of its former numbers; a number
 * that another trial owns stays there, with a notice. Unchanged studies have nothing to write.
 */
export function planImport(studies: readonly HashedStudy[], known: KnownRecords): ImportStep[] {
  return studies.map((hashed) => {
    const record = known.records.get(hashed.study.nctId) ?? null
    const outcome = judgeStudy(record ?? undefined, hashed.hash)
    const trialId = record?.trialId ?? findOwner(hashed, known)
    const step = { hashed, outcome, record, trialId, newIdentifiers: [], demotedIds: [], notices: [] }
    return outcome === 'unchanged' ? step : { ...step, ...planIdentifiers(hashed, trialId, known) }
  })
}

function findOwner({ study }: HashedStudy, { owners }: KnownRecords): number | null {
  const own = study.reading.identifiers.filter(({ role }) => role !== 'secondary')
  return own.flatMap((identifier) => owners.get(identifierKey(identifier))?.trialId ?? [])[0] ?? null
}

function planIdentifiers({ study }: HashedStudy, trialId: number | null, { owners }: KnownRecords) {
  const { identifiers } = study.reading
  const owned = identifiers.flatMap((identifier) => {
    const owner = owners.get(identifierKey(identifier))
    return owner ? [{ identifier, owner }] : []
  })
  const isFormer = ({ identifier, owner }: (typeof owned)[number]) =>
    identifier.role === 'alias' && owner.trialId === trialId && owner.role === 'primary'
  return {
    newIdentifiers: identifiers.filter((identifier) => !owners.has(identifierKey(identifier))),
    demotedIds: owned.filter(isFormer).map(({ owner }) => owner.id),
    notices: owned
      .filter(({ owner }) => owner.trialId !== trialId)
      .map(
        ({ identifier, owner }) =>
          `${identifierKey(identifier)} stays with ${owner.publicId}, which has it already`,
      ),
  }
}
