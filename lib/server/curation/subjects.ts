import { CURATED_ENTITIES, type CuratedEntity } from '../../domain/curation/entity-fields'
import type { Reader } from '../db/handles'
import { isRowEntity, ROW_KINDS } from './rows/row-kinds'

/** A thing as claims and proposals refer to it. */
export interface SubjectRef {
  entityType: CuratedEntity
  entityId: string // as stored: the number of a trial, the id or slug of anything else
  trialId: number | null // the trial it is, or belongs to
}

/** A thing as it stands. */
export interface Subject extends SubjectRef {
  publicId: string // for links: public id of a trial, else the entityId
  label: string // "NCT06138210", "Administration 2 of NCT06138210", "GD-iExo-003"
  version: number | null // null while it is only proposed
  isWithdrawn: boolean
  mergedInto: string | null // public id of the trial it is shown as
}

/** Finds a thing by its stored id; one that is only proposed has version null. Null where the store knows nothing of it. */
export async function findSubject(handle: Reader, ref: SubjectRef): Promise<Subject | null> {
  const { entityType, entityId } = ref
  if (isRowEntity(entityType)) {
    const row = await ROW_KINDS[entityType].find(handle, entityId)
    if (!row)
      return {
        ...ref,
        publicId: entityId,
        label: entityId,
        version: null,
        isWithdrawn: false,
        mergedInto: null,
      }
    const { label, version, isWithdrawn } = row
    return { ...ref, publicId: entityId, label, version, isWithdrawn, mergedInto: null }
  }
  if (ref.trialId === null) return null
  const trial = await findTrialSubject(handle, { id: ref.trialId })
  if (!trial || entityType === 'trial') return trial
  return administrationSubject(handle, entityId, trial)
}

/** Finds a thing as a proposal names it: a trial by public id, an administration by id within its trial. */
export async function findNamedSubject(
  handle: Reader,
  { entityType, entityId, trialId }: { entityType: CuratedEntity; entityId: string; trialId: string | null },
): Promise<Subject | null> {
  if (entityType === 'trial') return findTrialSubject(handle, { publicId: entityId })
  if (entityType !== 'administration') return findSubject(handle, { entityType, entityId, trialId: null })
  const trial = await findTrialSubject(handle, { publicId: trialId ?? '' })
  return trial && administrationOf(handle, entityId, trial)
}

/** An administration of a trial, stored or to be made; one that is stored with another trial is as good as none. */
export async function administrationOf(handle: Reader, id: string, trial: Subject): Promise<Subject | null> {
  const stored = await handle.administration.findUnique({ where: { id }, select: { trialId: true } })
  if (stored && stored.trialId !== trial.trialId) return null
  return administrationSubject(handle, id, trial)
}

/** Finds a trial by public id or number, withdrawn and proposed ones included; a draft is at version null. */
export async function findTrialSubject(
  handle: Reader,
  where: { id: number } | { publicId: string },
): Promise<Subject | null> {
  const trial = await handle.trial.findUnique({
    where,
    select: {
      id: true,
      publicId: true,
      version: true,
      visibility: true,
      mergedInto: { select: { publicId: true } },
    },
  })
  if (!trial) return null
  return {
    entityType: 'trial',
    entityId: String(trial.id),
    trialId: trial.id,
    publicId: trial.publicId,
    label: trial.publicId,
    version: trial.visibility === 'draft' ? null : trial.version,
    isWithdrawn: trial.visibility === 'withdrawn',
    mergedInto: trial.mergedInto?.publicId ?? null,
  }
}

/** An administration shares its trial's version: the two are shown, and clash, together. */
export async function administrationSubject(handle: Reader, id: string, trial: Subject): Promise<Subject> {
  const stored = await handle.administration.findUnique({ where: { id }, select: { endedAt: true } })
  const own = {
    ...trial,
    entityType: 'administration' as const,
    entityId: id,
    isWithdrawn: trial.isWithdrawn || (stored !== null && stored.endedAt !== null),
  }
  if (!stored) return { ...own, label: `New administration of ${trial.label}`, version: null }
  if (stored.endedAt !== null) return { ...own, label: `Former administration of ${trial.label}` }
  const all = await handle.administration.findMany({
    where: { trialId: trial.trialId ?? 0, endedAt: null },
    select: { id: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const number = all.findIndex((each) => each.id === id) + 1
  return { ...own, label: `Administration ${String(number)} of ${trial.label}` }
}

/** Reads the stored name of a kind of thing. Throws for a name this code never wrote. */
export function curatedEntity(stored: string): CuratedEntity {
  const known = CURATED_ENTITIES.find((entity) => entity === stored)
  if (!known) throw new Error(`There is no kind of thing called ${stored}.`)
  return known
}
