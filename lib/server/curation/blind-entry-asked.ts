import { CLAIMABLE_FIELDS, type ClaimableField, isClaimableField } from '../../domain/claims/claimable-fields'
import { blindFieldKey } from '../../domain/curation/blind-field'
import type { BlindFieldView } from '../../domain/curation/blind-entry-views'
import { fieldControl } from '../../domain/curation/field-control'
import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import { reader } from '../db/reader'
import type { BlindEntryRow } from './blind-entry-rows'

type Administrations = { id: string; label: string }[]

/** The fields a blinded entry asks for, in the order of the request, each with its control. */
export async function viewAsked(
  entry: BlindEntryRow,
  vocabulary: TrialVocabulary,
): Promise<BlindFieldView[]> {
  const administrations = await loadNames(entry.trialId)
  return entry.asked.map(({ key, field: { field, administrationId } }) => ({
    key,
    ...viewField(field, vocabulary),
    of: nameOf(administrations, administrationId),
  }))
}

/** Everything that can be asked of a trial: its own fields, then those of each administration. */
export async function loadAskable(trialId: number, vocabulary: TrialVocabulary): Promise<BlindFieldView[]> {
  const administrations = await loadNames(trialId)
  const fields = Object.keys(CLAIMABLE_FIELDS).filter(isClaimableField)
  const own = fields.filter((field) => CLAIMABLE_FIELDS[field].subject === 'trial')
  const given = fields.filter((field) => CLAIMABLE_FIELDS[field].subject === 'administration')
  return [
    ...own.map((field) => ({ key: field, ...viewField(field, vocabulary), of: null })),
    ...administrations.flatMap(({ id }) =>
      given.map((field) => ({
        key: blindFieldKey({ entityType: 'administration', administrationId: id, field }),
        ...viewField(field, vocabulary),
        of: nameOf(administrations, id),
      })),
    ),
  ]
}

/** The sources the atlas knows of a trial, to read again: those its claims and registry records name. */
export async function loadKnownSources(trialId: number): Promise<{ id: string; title: string }[]> {
  return reader().source.findMany({
    where: {
      OR: [{ claims: { some: { trialId } } }, { registryVersion: { record: { trialId } } }],
      kind: { not: 'table_row' },
    },
    select: { id: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 50,
  })
}

function viewField(field: ClaimableField, vocabulary: TrialVocabulary) {
  return { label: CLAIMABLE_FIELDS[field].label, control: fieldControl(field, vocabulary) }
}

async function loadNames(trialId: number): Promise<Administrations> {
  const rows = await reader().administration.findMany({
    where: { trialId, endedAt: null },
    select: { id: true, product: { select: { name: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, product }, at) => ({
    id,
    label: product?.name ?? `Administration ${String(at + 1)}`,
  }))
}

// the only administration needs no name
function nameOf(administrations: Administrations, id: string | null): string | null {
  if (id === null || administrations.length < 2) return null
  return administrations.find((each) => each.id === id)?.label ?? null
}
