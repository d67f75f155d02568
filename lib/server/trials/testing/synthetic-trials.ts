import { pick } from '../../../domain/shared/chance'
import { fold } from '../../../domain/shared/fold'
import { parsePartialDate } from '../../../domain/shared/partial-date'
import type { Transaction } from '../../db/handles'
import { recordChanges } from '../../db/change'
import { writeSearchRows } from '../../db/search-rows'
import { textList } from '../../projection/stored-json'

/** Writes the vocabulary the made-up trials use: a tree of cell types, materials, donors, routes, products, stages. */
export async function writeSyntheticVocabulary(tx: Transaction): Promise<void> {
  const now = '2026-01-01T00:00:00.000Z'
  await tx.cellType.createMany({
    data: [
      { id: 'neural', name: 'Neural cell', position: 1 },
      { id: 'neural-stem', name: 'Neural stem cell', parentId: 'neural', position: 2 },
      { id: 'forebrain', name: 'Forebrain cell', parentId: 'neural-stem', position: 3 },
      { id: 'nk', name: 'Natural killer cell', position: 4 },
    ],
  })
  await tx.startingMaterial.createMany({
    data: [
      { id: 'pluripotent', name: 'Pluripotent', position: 1 },
      { id: 'ipsc', name: 'iPSC', parentId: 'pluripotent', position: 2 },
      { id: 'adipose', name: 'Adipose', position: 3 },
    ],
  })
  await tx.donor.createMany({
    data: [
      { id: 'allogeneic', name: 'Allogeneic', position: 1 },
      { id: 'allogeneic-unmatched', name: 'Allogeneic, unmatched', parentId: 'allogeneic', position: 2 },
    ],
  })
  await tx.entity.createMany({
    data: [
      { id: 'cells', name: 'Cells' },
      { id: 'secretome', name: 'Secretome' },
    ],
  })
  await tx.route.createMany({
    data: [
      { id: 'intravenous', name: 'Intravenous' },
      { id: 'intracerebral', name: 'Intracerebral' },
    ],
  })
  await tx.technique.createMany({ data: [{ id: 'stereotaxic', name: 'Stereotaxic' }] })
  await tx.condition.createMany({
    data: [
      { id: 'ischemic-stroke', name: 'Ischemic stroke', area: 'nervous-system', areaName: 'Nervous system' },
      { id: 'leukemia', name: 'Leukemia', area: 'cancer', areaName: 'Cancer' },
    ],
  })
  await tx.product.createMany({
    data: ['alf201', 'hnpc01'].map((id) => ({ id, name: id.toUpperCase(), createdAt: now, updatedAt: now })),
  })
  await tx.stageDefinition.createMany({
    data: ['acute', 'chronic'].map((stage, position) => ({
      id: stage,
      definition: 'test',
      stage,
      name: stage,
      from: position,
      unit: 'day',
      position,
    })),
  })
  await recordChanges(tx, [{ entityType: 'vocabulary', entityId: 'all' }])
}

/**
 * Writes made-up trials by chance, over earlier ones of those ids; gives their folded search words by id and column,
 * the identifiers first.
 */
export async function writeSyntheticTrials(
  tx: Transaction,
  ids: readonly number[],
  random: () => number,
): Promise<Map<number, readonly string[]>> {
  const made = ids.map((id) => ({ id, ...syntheticTrial(id, random) }))
  const stored = await tx.trial.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  const known = new Set(stored.map(({ id }) => id))
  await tx.trial.createMany({ data: made.filter(({ id }) => !known.has(id)) })
  for (const { id, ...trial } of made)
    if (known.has(id)) await tx.trial.update({ where: { id }, data: trial })
  await writeIdentifiers(tx, made)
  await recordChanges(
    tx,
    ids.map((id) => ({ entityType: 'trial', entityId: String(id) })),
  )
  const texts = new Map<number, readonly string[]>()
  for (const trial of made) texts.set(trial.id, await writeSearchWords(tx, trial, random))
  return texts
}

async function writeIdentifiers(
  tx: Transaction,
  trials: readonly { id: number; registries: string }[],
): Promise<void> {
  await tx.trialIdentifier.deleteMany({ where: { trialId: { in: trials.map(({ id }) => id) } } })
  await tx.trialIdentifier.createMany({
    data: trials.flatMap(({ id, registries }) =>
      textList(registries).map((registry, place) => ({
        trialId: id,
        registry,
        value: `TEST-${String(id)}`,
        role: place === 0 ? ('primary' as const) : ('secondary' as const),
      })),
    ),
  })
}

async function writeSearchWords(
  tx: Transaction,
  trial: { id: number; title: string; sponsor: string | null; conditions: string },
  random: () => number,
): Promise<readonly string[]> {
  const texts = {
    identifiers: fold(`TEST-${String(trial.id)} ${pick(random, ['', 'iEPCs', 'ALF201'])}`),
    titles: fold(trial.title),
    products: fold(pick(random, ['', 'ALF201 iEPCs', 'hNPC01'])),
    sponsors: fold(trial.sponsor ?? ''),
    conditions: fold(trial.conditions),
    interventions: fold(pick(random, ['', 'cell infusion', 'Placebo'])),
  }
  await writeSearchRows(tx, [{ trialId: trial.id, columns: texts }])
  return [
    texts.identifiers,
    texts.titles,
    texts.products,
    texts.sponsors,
    texts.conditions,
    texts.interventions,
  ]
}

function syntheticTrial(id: number, random: () => number) {
  const start = maybe(random, () => date(random))
  const completion = maybe(random, () => date(random))
  const phases = pick(random, [null, ['PHASE1'], ['PHASE1', 'PHASE2'], ['PHASE2'], ['NA']])
  const missing: Record<string, string> = {}
  for (const field of [
    'cellType',
    'startingMaterial',
    'donor',
    'entity',
    'route',
    'condition',
    'country',
    'status',
    'enrollment',
    'startedOn',
    'product',
    'stageStated',
    'hasResults',
    'studyRole',
  ])
    if (random() < 0.6) missing[field] = pick(random, ['NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE'])
  return {
    publicId: `TEST-${String(id)}`,
    scope: pick(random, ['in', 'in', 'in', 'candidate', 'out'] as const),
    visibility: pick(random, [
      'published',
      'published',
      'published',
      'published',
      'draft',
      'withdrawn',
    ] as const),
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    title: `${pick(random, ['Étude of', 'study of', 'Trial of'])} ${pick(random, ['iPSC cells', 'GD-iExo-003', 'NK cells', 'stem cells'])} ${pick(random, ['', 'in stroke', 'phase 1/2a'])}`,
    status: pick(random, [null, 'RECRUITING', 'COMPLETED', 'A_NEW_WORD']),
    studyType: pick(random, [null, 'INTERVENTIONAL', 'OBSERVATIONAL']),
    studyRole: pick(random, [null, 'FIRST_STUDY', 'LONG_TERM_FOLLOW_UP']),
    phases: phases && JSON.stringify(phases),
    phaseGroup: phases?.join('|') ?? pick(random, ['AS_GIVEN', 'NOT_REPORTED', 'NOT_CAPTURED']),
    enrollmentCount: maybe(random, () => Math.floor(random() * 120)),
    startText: start,
    startEarliest: start && (parsePartialDate(start)?.earliest ?? null),
    startLatest: start && (parsePartialDate(start)?.latest ?? null),
    completionText: completion,
    completionEarliest: completion && (parsePartialDate(completion)?.earliest ?? null),
    completionLatest: completion && (parsePartialDate(completion)?.latest ?? null),
    lastUpdatePostedOn: maybe(random, () => date(random)),
    sponsor: pick(random, [null, 'Acme', 'acme', 'Zürich Hospital', 'beta']),
    sponsorClass: pick(random, [null, 'INDUSTRY', 'OTHER']),
    hasResults: pick(random, [null, true, false]),
    cellTypes: some(random, ['forebrain', 'neural', 'neural-stem', 'nk']),
    products: some(random, ['alf201', 'hnpc01']),
    startingMaterials: some(random, ['adipose', 'ipsc', 'pluripotent']),
    donors: some(random, ['allogeneic', 'allogeneic-unmatched']),
    entities: some(random, ['cells', 'secretome']),
    routes: some(random, ['intracerebral', 'intravenous']),
    techniques: some(random, ['stereotaxic']),
    conditions: some(random, ['ischemic-stroke', 'leukemia']),
    conditionAreas: some(random, ['cancer', 'nervous-system']),
    stagesStated: some(random, ['acute', 'chronic']),
    stagesDerived: some(random, ['acute', 'chronic']),
    countries: some(random, ['CN', 'KR', 'US']),
    registries: pick(random, ['["hPSCreg"]', '["ClinicalTrials.gov"]', '["ClinicalTrials.gov","hPSCreg"]']),
    countriesComplete: random() < 0.5,
    ...syntheticWindow(random),
    missing: JSON.stringify(missing),
    disagreements: some(random, ['cellType', 'phase']),
    dataDate: pick(random, ['2025', '2026-03', '2026-03-09', null]),
  }
}

function syntheticWindow(random: () => number) {
  const low = maybe(random, () => Math.floor(random() * 20))
  const high = maybe(random, () => (low ?? 0) + Math.floor(random() * 20))
  return { windowMinimumDays: low, windowMaximumDays: high }
}

function date(random: () => number): string {
  const year = String(2008 + Math.floor(random() * 20))
  return pick(random, [year, `${year}-02`, `${year}-11-23`, `${year}-05-01`])
}

function some(random: () => number, values: readonly string[]): string {
  return JSON.stringify(values.filter(() => random() < 0.35))
}

function maybe<V>(random: () => number, make: () => V): V | null {
  return random() < 0.3 ? null : make()
}
