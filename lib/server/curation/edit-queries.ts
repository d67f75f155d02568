import { startSourceNumbering } from '../../domain/claims/source-numbering'
import type { CuratedEntity } from '../../domain/curation/entity-fields'
import type { EditRecord, SourceOption, Vocabularies } from '../../domain/curation/edit-views'
import { readSourceReference } from '../../domain/curation/source-reference'
import { AppError } from '../../domain/shared/app-error'
import { identifierSpellings } from '../../domain/trials/identifier-spellings'
import { REGISTRY_WORDS } from '../../domain/trials/field-labels'
import type { VocabularyTerm } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadFieldTrees } from '../claims/field-trees'
import { knownSources } from '../claims/known-sources'
import { loadSourceViews } from '../claims/source-views'
import { reader } from '../db/reader'
import { editFields } from './edit-fields'
import { loadPickerHints } from './picker-hints'
import { findReferenced } from './resolve-source'
import { loadShownValues, subjectKey } from './shown-values'
import { administrationSubject, findSubject, findTrialSubject, type Subject } from './subjects'
import { loadLabels, loadVocabulary } from '../claims/vocabulary'

/**
 * Gets one thing as it is edited: every field that can be proposed, with the value shown now and what was said, and the
 * version a proposal starts from; a trial with its administrations. Trials by public id or a registry's number,
 * withdrawn ones too. Throws `notFound`. Permission: curate:read.
 */
export async function getEditRecord(
  viewer: Viewer,
  { entityType, id }: { entityType: Exclude<CuratedEntity, 'administration'>; id: string },
): Promise<EditRecord> {
  authorize(viewer, 'curate:read')
  const subject = entityType === 'trial' ? await findTrial(id) : await findThing(entityType, id)
  if (!subject || subject.version === null)
    throw new AppError('notFound', `There is no ${entityType} “${id}” in this atlas.`)
  const { trialId, version, label, isWithdrawn, publicId } = subject
  const [shown, labelOf, trees, given, identifiers] = await Promise.all([
    loadShownValues(reader(), [subject]),
    loadLabels(reader()),
    loadFieldTrees(reader()),
    listAdministrations(subject),
    reader().trialIdentifier.findMany({
      where: { trialId: trialId ?? 0 },
      select: { registry: true, value: true, role: true },
      orderBy: { id: 'asc' },
    }),
  ])
  const numbering = startSourceNumbering()
  const viewing = { labelOf, trees, numbering }
  const fields = editFields(entityType, shown.get(subjectKey(subject)), viewing)
  const administrations = given.map((each) => ({
    id: each.entityId,
    label: each.label,
    fields: editFields('administration', shown.get(subjectKey(each)), viewing),
  }))
  const sources = await loadSourceViews(reader(), numbering.ids())
  return {
    entityType,
    id: publicId,
    label,
    version,
    isWithdrawn,
    fields,
    administrations,
    identifiers,
    sources,
  }
}

/** Gets what pickers offer, by the field that takes it. Withdrawn products are not offered. Permission: curate:read. */
export async function getVocabularies(viewer: Viewer): Promise<Vocabularies> {
  authorize(viewer, 'curate:read')
  const [vocabulary, hints, products] = await Promise.all([
    loadVocabulary(reader()),
    loadPickerHints(reader()),
    reader().product.findMany({ select: { id: true, isFamily: true, withdrawnAt: true } }),
  ])
  const known = (terms: readonly VocabularyTerm[]) => terms.filter(({ value }) => !PSEUDO_VALUES.has(value))
  const offered = new Set(products.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id))
  const families = new Set(products.filter(({ isFamily }) => isFamily).map(({ id }) => id))
  const product = hints.product(known(vocabulary.product).filter(({ value }) => offered.has(value)))
  const words = (field: keyof typeof REGISTRY_WORDS) =>
    Object.entries(REGISTRY_WORDS[field] ?? {}).map(([value, label]) => ({ value, label }))
  return {
    product,
    family: product.filter(({ value }) => families.has(value)),
    cellType: known(vocabulary.cellType),
    startingMaterial: known(vocabulary.startingMaterial),
    entity: known(vocabulary.entity),
    donor: known(vocabulary.donor),
    route: hints.route(known(vocabulary.route)),
    technique: hints.technique(known(vocabulary.technique)),
    condition: hints.condition(known(vocabulary.condition)),
    conditionArea: known(vocabulary.conditionArea),
    stageStated: known(vocabulary.stage),
    country: known(vocabulary.country),
    status: known(vocabulary.status),
    phase: known(vocabulary.phase),
    studyType: known(vocabulary.studyType),
    studyRole: known(vocabulary.studyRole),
    sponsorClass: known(vocabulary.sponsorClass),
    registry: known(vocabulary.registry),
    allocation: words('allocation'),
    interventionModel: words('interventionModel'),
    masking: words('masking'),
    primaryPurpose: words('primaryPurpose'),
    sex: words('sex'),
    comparator: words('comparator'),
  }
}

/**
 * Finds at most twenty sources of the atlas by a pasted reference or by words of title and address; nothing for an
 * empty text. Permission: curate:read.
 */
export async function searchSources(viewer: Viewer, q: string): Promise<SourceOption[]> {
  authorize(viewer, 'curate:read')
  const text = q.trim()
  if (text === '') return []
  const reference = readSourceReference(text)
  const named = reference && (await findReferenced(reader(), reference))
  const known = knownSources(viewer)
  const exact = named && (await reader().source.findFirst({ where: { id: named.id, ...known } }))
  const words = text.split(/\s+/).slice(0, 8)
  const found = await reader().source.findMany({
    where: {
      ...known,
      AND: words.map((word) => ({ OR: [{ title: { contains: word } }, { url: { contains: word } }] })),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_SOURCES,
  })
  const all = exact ? [exact, ...found.filter(({ id }) => id !== exact.id)] : found
  return all.slice(0, MOST_SOURCES).map(({ id, kind, title, url, doi, pmid, publishedOn }) => ({
    id,
    kind,
    title,
    url,
    doi,
    pmid,
    publishedOn,
  }))
}

const MOST_SOURCES = 20

async function findThing(entityType: Exclude<CuratedEntity, 'trial' | 'administration'>, id: string) {
  return findSubject(reader(), { entityType, entityId: id, trialId: null })
}

async function findTrial(id: string): Promise<Subject | null> {
  const { publicIds, known } = identifierSpellings(id)
  for (const publicId of publicIds) {
    const subject = await findTrialSubject(reader(), { publicId })
    if (subject) return subject
  }
  const row = known && (await reader().trialIdentifier.findFirst({ where: known, select: { trialId: true } }))
  return row && findTrialSubject(reader(), { id: row.trialId })
}

async function listAdministrations(subject: Subject): Promise<Subject[]> {
  if (subject.entityType !== 'trial') return []
  const rows = await reader().administration.findMany({
    where: { trialId: subject.trialId ?? 0, endedAt: null },
    select: { id: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(rows.map(({ id }) => administrationSubject(reader(), id, subject)))
}
