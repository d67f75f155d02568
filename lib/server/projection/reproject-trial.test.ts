import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../db/transaction'
import { rawReader } from '../db/raw-reader'
import { readDataVersion } from '../db/change'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { reprojectTrial } from './reproject-trial'
import { addClaim, addTrial, addVersion, NOW } from './testing/evidence-builders'

const LATER = '2026-11-24T08:00:00.000Z'

beforeEach(async () => {
  await openTemporaryStore()
})

test('a trial of which nothing is said shows a title of ours and says why all else is missing', async () => {
  const trial = await project((tx) => addTrial(tx, { value: 'CTR20231375', registry: 'ChinaDrugTrials' }))
  expect(trial).toMatchObject({ title: 'Trial, CTR20231375', titleIsOurs: true, phaseGroup: 'NOT_CAPTURED' })
  expect(JSON.parse(trial.missing)).toMatchObject({ status: 'NOT_CAPTURED', route: 'NOT_CAPTURED' })
  expect(trial.registries).toBe('["ChinaDrugTrials"]')
})

test('projecting again without news writes nothing: no version, no Change, no instant', async () => {
  const before = await project(givenTwoPhases)
  const dataVersion = await readDataVersion()
  const { changed } = await inTransaction((tx) => reprojectTrial(tx, before.id, LATER))
  expect(changed).toBe(false)
  expect(await reader().trial.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before)
  expect(await readDataVersion()).toBe(dataVersion)
})

test('a new claim raises the version once and advances the data version', async () => {
  const before = await project(givenTwoPhases)
  const dataVersion = await readDataVersion()
  const { changed } = await inTransaction(async (tx) => {
    await addClaim(tx, { trialId: before.id, field: 'phase', value: phase('PHASE2'), basis: 'curated' })
    return reprojectTrial(tx, before.id, LATER)
  })
  const after = await reader().trial.findUniqueOrThrow({ where: { id: before.id } })
  expect(changed).toBe(true)
  expect(after).toMatchObject({ version: before.version + 1, phaseGroup: 'PHASE2', updatedAt: LATER })
  expect(await readDataVersion()).toBe(dataVersion + 1)
})

test('a trial created in this transaction keeps version 1', async () => {
  expect((await project(givenTwoPhases)).version).toBe(1)
})

test('two origins that differ are named in disagreements, and the newest dated is shown', async () => {
  const trial = await project(givenTwoPhases)
  expect(trial.phaseGroup).toBe('PHASE1|PHASE2')
  expect(trial.phases).toBe('["PHASE1","PHASE2"]')
  expect(JSON.parse(trial.disagreements)).toEqual(['phase'])
  expect(trial.dataDate).toBe('2025-12-04')
})

test('an imported record outranks its newer mirror, and never a curator', async () => {
  const trial = await project(async (tx) => {
    const added = await givenTwoPhases(tx)
    await addVersion(tx, { trialId: added.id, value: 'NCT06138210', postedOn: '2024-01-01', body: study() })
    await addClaim(tx, { trialId: added.id, field: 'status', value: 'COMPLETED', basis: 'curated' })
    return added
  })
  expect(trial).toMatchObject({ phaseGroup: 'PHASE1', status: 'COMPLETED', title: 'A study of GD-iExo-003' })
  expect(trial).toMatchObject({
    countries: '["CN","US"]',
    countriesComplete: true,
    lastUpdatePostedOn: '2024-01-01',
  })
})

test('of two versions the newest posted is shown, whichever came in last', async () => {
  const trial = await project(async (tx) => {
    const added = await addTrial(tx, { value: 'NCT06138210' })
    const about = { trialId: added.id, value: 'NCT06138210' }
    await addVersion(tx, { ...about, postedOn: '2025-05-05', body: study({ briefTitle: 'New title' }) })
    await addVersion(tx, { ...about, postedOn: '2023-05-05', body: study({ briefTitle: 'Old title' }) })
    return added
  })
  expect(trial.title).toBe('New title')
})

test('rows below a trial come from the newest version, and rows entered by a person stay', async () => {
  const trial = await project(async (tx) => {
    const added = await addTrial(tx, { value: 'NCT06138210' })
    const about = { trialId: added.id, value: 'NCT06138210' }
    await addVersion(tx, { ...about, postedOn: '2024-01-01', body: study() })
    await tx.trialOutcome.create({
      data: { id: '01OUTCOME', trialId: added.id, position: 0, level: 'PRIMARY', measure: 'Entered by hand' },
    })
    return added
  })
  const rowsOf = async () => ({
    sites: await reader().trialSite.findMany({ where: { trialId: trial.id }, orderBy: { position: 'asc' } }),
    outcomes: await reader().trialOutcome.findMany({ where: { trialId: trial.id } }),
    conditions: await reader().trialCondition.findMany({ where: { trialId: trial.id } }),
  })
  const before = await rowsOf()
  expect(before.sites.map(({ country, city }) => [country, city])).toEqual([
    ['CN', 'Beijing'],
    ['US', 'Boston'],
  ])
  expect(before.outcomes.map(({ measure }) => measure)).toContain('Entered by hand')
  await inTransaction(async (tx) => {
    const locations = [{ country: 'Japan', city: 'Kyoto' }]
    const version = { postedOn: '2026-01-01', body: study({}, { locations }) }
    await addVersion(tx, { trialId: trial.id, value: 'NCT06138210', ...version })
    await reprojectTrial(tx, trial.id, LATER)
  })
  const after = await rowsOf()
  expect(after.sites.map(({ country }) => country)).toEqual(['JP'])
  expect(after.outcomes.map(({ id }) => id)).toContain('01OUTCOME')
  expect(after.conditions).toEqual(before.conditions)
})

test('conditions given in words get our code where a synonym says so, and stay words where none does', async () => {
  const trial = await project(async (tx) => {
    await tx.condition.create({
      data: {
        id: 'ischemic-stroke',
        name: 'Ischemic stroke',
        area: 'nervous-system',
        areaName: 'Nervous system',
      },
    })
    await tx.conditionSynonym.create({ data: { text: 'stroke acute', conditionId: 'ischemic-stroke' } })
    const added = await addTrial(tx, { value: 'NCT06138210' })
    const body = study({}, { conditions: ['Stroke, Acute', 'Something rare'] })
    await addVersion(tx, { trialId: added.id, value: 'NCT06138210', body })
    return added
  })
  expect(trial).toMatchObject({ conditions: '["ischemic-stroke"]', conditionAreas: '["nervous-system"]' })
  const rows = await reader().trialCondition.findMany({ orderBy: { position: 'asc' } })
  expect(rows.map(({ text, conditionId }) => [text, conditionId])).toEqual([
    ['Stroke, Acute', 'ischemic-stroke'],
    ['Something rare', null],
  ])
})

test('an administration shows product, route, dose levels and window, and its trial the sums of them', async () => {
  const trial = await project(givenAdministration)
  expect(trial).toMatchObject({
    products: '["gd-iexo-003"]',
    routes: '["intravenous"]',
    stagesDerived: '["acute"]',
    windowMinimumDays: 1,
    windowMaximumDays: 7,
  })
  expect(JSON.parse(trial.missing)).not.toHaveProperty('route')
  expect(JSON.parse(trial.missing)).toMatchObject({ technique: 'NOT_CAPTURED' })
  const [administration] = await reader().administration.findMany({
    include: { doseLevels: { orderBy: { position: 'asc' } } },
  })
  expect(administration).toMatchObject({
    productId: 'gd-iexo-003',
    routeId: 'intravenous',
    windowUnit: 'day',
  })
  expect(administration?.doseLevels.map(({ amount, unit }) => [amount, unit])).toEqual([
    [2e9, 'particles/kg'],
    [4e9, 'particles/kg'],
  ])
})

test('a trial is found by what any source calls it, first by the names of its own registration', async () => {
  const trial = await project(givenAdministration)
  expect(found(['iexosome'], 'ownNames')).toEqual([trial.id]) // alias from the record's own mirror
  expect(found(['nickname'])).toEqual([trial.id])
  expect(found(['nickname'], 'ownNames')).toEqual([]) // alias from a page about something else
  expect(found(['nct', '06138210'])).toEqual([trial.id])
})

test('statements of a merged trial take part, and reprojecting it projects the trial it went into', async () => {
  const survivor = await project(async (tx) => {
    const added = await addTrial(tx, { value: 'NCT06138210' })
    const merged = await addTrial(tx, { value: '176', registry: 'hPSCreg' })
    await addClaim(tx, { trialId: merged.id, field: 'acronym', value: 'ExoCURE' })
    await tx.trial.update({ where: { id: merged.id }, data: { mergedIntoId: added.id, mergedAt: NOW } })
    return merged
  })
  const shown = await reader().trial.findUniqueOrThrow({ where: { publicId: 'NCT06138210' } })
  expect(survivor.publicId).toBe('hPSCreg-176')
  expect(shown).toMatchObject({ acronym: 'ExoCURE', registries: '["ClinicalTrials.gov","hPSCreg"]' })
})

test('rejected claims and proposals are not shown and do not disagree', async () => {
  const trial = await project(async (tx) => {
    const added = await addTrial(tx, { value: 'NCT06138210' })
    await addClaim(tx, { trialId: added.id, field: 'status', value: 'RECRUITING' })
    await addClaim(tx, { trialId: added.id, field: 'status', value: 'COMPLETED', state: 'rejected' })
    await addClaim(tx, { trialId: added.id, field: 'status', value: 'WITHDRAWN', state: 'proposed' })
    return added
  })
  expect(trial).toMatchObject({ status: 'RECRUITING', disagreements: '[]' })
})

type Work = Parameters<typeof inTransaction<{ id: number }>>[0]

async function project(arrange: Work) {
  const { id } = await inTransaction(async (tx) => {
    const added = await arrange(tx)
    await reprojectTrial(tx, added.id, NOW)
    return added
  })
  return reader().trial.findUniqueOrThrow({ where: { id } })
}

async function givenTwoPhases(tx: Parameters<Work>[0]) {
  const trial = await addTrial(tx, { value: 'NCT06138210' })
  const about = { trialId: trial.id, field: 'phase' } as const
  const mirror = 'registry:ClinicalTrials.gov:NCT06138210'
  await addClaim(tx, {
    ...about,
    value: phase('PHASE1'),
    originKey: 'registry:hPSCreg:176',
    statedOn: '2025',
  })
  await addClaim(tx, { ...about, value: phase('EARLY_PHASE1'), originKey: mirror })
  await addClaim(tx, {
    ...about,
    value: phase('PHASE1', 'PHASE2'),
    originKey: mirror,
    statedOn: '2025-12-04',
  })
  return trial
}

async function givenAdministration(tx: Parameters<Work>[0]) {
  const trial = await addTrial(tx, { value: 'NCT06138210' })
  const own = 'registry:ClinicalTrials.gov:NCT06138210'
  await tx.product.create({
    data: { id: 'gd-iexo-003', name: 'GD-iExo-003', createdAt: NOW, updatedAt: NOW },
  })
  await tx.route.create({ data: { id: 'intravenous', name: 'Intravenous' } })
  await tx.condition.create({
    data: {
      id: 'ischemic-stroke',
      name: 'Ischemic stroke',
      area: 'nervous-system',
      areaName: 'Nervous system',
    },
  })
  await tx.stageDefinition.createMany({
    data: [
      {
        id: 's1',
        definition: 'srrr-2017',
        stage: 'acute',
        name: 'Acute',
        from: 1,
        to: 7,
        unit: 'day',
        isDefault: true,
      },
      {
        id: 's2',
        definition: 'srrr-2017',
        stage: 'chronic',
        name: 'Chronic',
        from: 6,
        unit: 'month',
        isDefault: true,
      },
    ],
  })
  const administrationId = '01ADMINISTRATION'
  await tx.administration.create({ data: { id: administrationId, trialId: trial.id, acceptedAt: NOW } })
  const about = { trialId: trial.id, administrationId, originKey: own, sourceId: 'mirror' }
  const level = { unitFamily: 'particles/kg', unit: 'particles/kg', countingBasis: null, per: null }
  await addClaim(tx, { ...about, field: 'product', value: 'gd-iexo-003' })
  await addClaim(tx, { ...about, field: 'route', value: { text: 'IV', code: 'intravenous' } })
  await addClaim(tx, {
    ...about,
    field: 'dose',
    value: {
      text: '2e9 / 4e9 particles/kg',
      levels: [
        { ...level, amount: 2e9, amountText: '2e9' },
        { ...level, amount: 4e9, amountText: '4e9' },
      ],
    },
  })
  await addClaim(tx, {
    ...about,
    field: 'window',
    value: {
      text: 'day 1 to 7',
      event: 'ONSET',
      basis: 'ELIGIBILITY',
      unit: 'day',
      minimum: 1,
      maximum: 7,
      minimumIsInclusive: true,
      maximumIsInclusive: true,
    },
  })
  const condition = [{ text: 'Stroke', code: 'ischemic-stroke' }]
  await addClaim(tx, { trialId: trial.id, field: 'condition', value: condition, sourceId: 'other' })
  await tx.productAlias.createMany({
    data: [
      { id: 'a1', productId: 'gd-iexo-003', name: 'iExosome', folded: 'iexosome', sourceId: 'mirror' },
      { id: 'a2', productId: 'gd-iexo-003', name: 'nickname', folded: 'nickname', sourceId: 'other' },
    ],
  })
  return trial
}

function phase(...phases: string[]) {
  return { phases, text: null }
}

function study(
  identification: object = {},
  { locations, conditions }: { locations?: object[]; conditions?: string[] } = {},
) {
  return {
    hasResults: false,
    protocolSection: {
      identificationModule: { nctId: 'NCT06138210', briefTitle: 'A study of GD-iExo-003', ...identification },
      statusModule: {
        overallStatus: 'RECRUITING',
        lastUpdatePostDateStruct: { date: '2024-01-01', type: 'ACTUAL' },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'A hospital', class: 'OTHER' } },
      conditionsModule: { conditions: conditions ?? ['Stroke'] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE1'] },
      outcomesModule: { primaryOutcomes: [{ measure: 'Safety', timeFrame: '90 days' }] },
      contactsLocationsModule: {
        locations: locations ?? [
          { country: 'China', city: 'Beijing' },
          { country: 'United States', city: 'Boston' },
        ],
      },
    },
  }
}

function found(words: string[], where: 'anywhere' | 'ownNames' = 'anywhere'): number[] {
  return rawReader().search.find(
    words.map((text) => ({ text, isBeginning: false })),
    where,
  )
}
