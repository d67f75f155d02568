import { beforeAll, expect, test } from 'vitest'
import { parseTrialRequest } from '../../lib/domain/trials/trial-filter-codec'
import type { TrialRow } from '../../lib/domain/trials/trial-views'
import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { getTrialVocabulary, listTrials } from '../../lib/server/trials/trial-queries'
import { readTable } from './read-table'
import { openFoundingStore } from './testing/founding-store'

// The questions a reader asks in the first week, with the answers computed from the founding files. H is a number of
// hPSCreg; where a trial has another registry's number, that is its public id and H its second one.

beforeAll(async () => {
  await openFoundingStore()
}, 120_000)

test('the atlas holds exactly 187 trials: 182 in hPSCreg, 114 in ClinicalTrials.gov', async () => {
  expect((await ask('')).total).toBe(187)
  expect((await ask('registry=hPSCreg')).total).toBe(182)
  expect((await ask('registry=ClinicalTrials.gov')).total).toBe(114)
  const all = (await ask('')).data
  expect(all.flatMap(({ identifiers }) => numbersIn(identifiers, 'hPSCreg'))).toHaveLength(182)
  expect(all.flatMap(({ identifiers }) => numbersIn(identifiers, 'ClinicalTrials.gov'))).toHaveLength(114)
  expect(await numbers('registry=ClinicalTrials.gov')).toEqual(
    expect.arrayContaining(['H160', 'H176', 'NCT05993884']),
  )
})

test('ischemic stroke is the condition of exactly six trials, two of them by a disagreeing record', async () => {
  const stroke = ['H103', 'H160', 'H176', 'H68', 'H70', 'NCT05993884']
  expect(await numbers('condition=ischemic-stroke')).toEqual(stroke)
  expect(await numbers('condition=ischemic-stroke&startingMaterial=ipsc')).toEqual(
    expect.arrayContaining(['H160', 'H176', 'NCT05993884']),
  )
  expect(await numbers('condition=ischemic-stroke&disagreement=condition')).toEqual(['H68', 'H70'])
})

test('vesicles are given in exactly six trials; SECRET-HF gives a secretome, whatever its title says', async () => {
  expect(await numbers('entity=extracellular-vesicles')).toEqual([
    'H166',
    'H176',
    'H177',
    'H178',
    'H200',
    'H203',
  ])
  expect(await numbers('entity=secretome')).toContain('H138')
  expect(await numbers('entity=secretome&disagreement=entity')).toEqual(['H138'])
  expect(await numbers('entity=extracellular-vesicles&route=intravenous')).toContain('H176')
  expect(await numbers('entity=extracellular-vesicles&condition=ischemic-stroke')).toEqual(['H176'])
})

test('Parkinson disease, spelled in seven ways, is the condition of exactly 20 trials', async () => {
  expect((await ask('condition=parkinson-disease')).total).toBe(20)
})

test('natural killer cells are shown for exactly 32 trials', async () => {
  const shown = await numbers('cellType=natural-killer-cell')
  expect(shown).toHaveLength(32)
  expect(shown).toEqual(expect.arrayContaining(['H179', 'H79', 'H111']))
  expect(shown).not.toContain('H158')
  expect(await numbers('cellType=nk-t-cell')).toEqual(['H158'])
  expect(await numbers('cellType=natural-killer-cell&disagreement=cellType')).toEqual(['H111', 'H79'])
})

test('a cell type includes its descendants', async () => {
  expect((await ask('cellType=neural-stem-or-progenitor-cell')).total).toBeGreaterThanOrEqual(11)
  expect(await numbers('cellType=endothelial-progenitor-cell')).toEqual(
    expect.arrayContaining(['NCT05993884', 'H70', 'CTR20231375', 'CTR20253094']),
  )
})

test('countries are the first only, where the table of hPSCreg speaks', async () => {
  const china = await ask('country=CN')
  expect(china.total).toBeGreaterThanOrEqual(38)
  expect((await ask('country=US')).total).toBeGreaterThanOrEqual(48)
  expect(idRow(china.data, '202')).toMatchObject({
    countriesComplete: false,
  })
})

test('a range of participants hides the eight trials without a number, and says so', async () => {
  const large = await ask('enrollment.min=100', { facets: true })
  expect(large.data.map(numberOf).toSorted()).toEqual(['H100', 'H118', 'H148', 'H156', 'H29', 'H86'])
  expect(large.hiddenForWantOfValue).toEqual({ enrollment: 8 })
  const all = (await ask('')).data
  const withoutNumber = all.filter(({ enrollment }) => 'missing' in enrollment).map(numberOf)
  expect(withoutNumber.toSorted()).toEqual([
    'CTR20231375',
    'CTR20253094',
    'ChiCTR2500106320',
    'ChiCTR2500108390',
    'H10',
    'H135',
    'H179',
    'H41',
  ])
  expect(idRow(all, '136').enrollment).toMatchObject({ count: 0 })
})

test('phases are shown as counted by hand, and an array is any of its members', async () => {
  const { facets } = await ask('', { facets: true })
  const groups = Object.fromEntries((facets?.phaseGroup ?? []).map(({ value, count }) => [value, count]))
  expect(groups).toMatchObject({
    PHASE1: 77,
    'PHASE1|PHASE2': 52,
    PHASE2: 12,
    PHASE3: 2,
    'PHASE2|PHASE3': 1,
    EARLY_PHASE1: 6,
    NA: 9,
    AS_GIVEN: 28,
  })
  expect((await ask('phase=PHASE1')).total).toBe(129)
  expect((await ask('phase=PHASE2')).total).toBe(65)
  expect(await numbers('phaseGroup=PHASE1%7CPHASE2')).toEqual(expect.arrayContaining(['H176', 'H184']))
})

test('search finds an alias first in the record that uses it, then in trials of the same product', async () => {
  const found = (await ask('q=iEPCs')).data.map(numberOf)
  expect(found[0]).toBe('NCT05993884')
  expect(found.slice(1).toSorted()).toEqual(['CTR20231375', 'CTR20253094'])
})

test.each(['nct06138210', 'GD-iExo-003', 'ExoCURE'])(
  'search for %s finds NCT06138210 first',
  async (text) => {
    const [first] = (await ask(`q=${text}`)).data
    expect(first?.id).toBe('NCT06138210')
  },
)

test('GD-iExo-003 also finds the vitiligo trial, which one page gives this name', async () => {
  expect((await ask('q=GD-iExo-003')).data.map(({ id }) => id)).toContain('NCT06810869')
})

test('disagreements of phase and cell type are found by the filter', async () => {
  expect(await numbers('disagreement=phase')).toEqual(
    expect.arrayContaining(['H176', 'H162', 'H181', 'H195']),
  )
  expect(await numbers('disagreement=cellType')).toEqual(
    expect.arrayContaining(['H160', 'H57', 'H61', 'H79', 'H111', 'H158']),
  )
})

test('the 14 follow-ups are told apart, so that their 323 participants are not counted twice', async () => {
  const { followUps } = await ask('', { facets: true })
  expect(followUps).toEqual({ trials: 14, participants: 323 })
  const shown = await numbers('studyRole=LONG_TERM_FOLLOW_UP')
  expect(shown).toHaveLength(14)
  expect(shown).toEqual(expect.arrayContaining(['H64', 'H189']))
  const rows = readTable(process.cwd(), 'hpscreg-trials', ['n_participantes'])
  const planned = rows.reduce((sum, { n_participantes }) => sum + Number(n_participantes || 0), 0)
  expect(planned).toBe(4887)
})

async function ask(query: string, options = { facets: false }) {
  const vocabulary = await getTrialVocabulary(ANONYMOUS)
  const { request, problems } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  expect(problems).toEqual([])
  return listTrials(ANONYMOUS, { ...request, pageSize: 500 }, options)
}

async function numbers(query: string): Promise<string[]> {
  return (await ask(query)).data.map(numberOf).toSorted()
}

function numberOf({ id, identifiers }: TrialRow): string {
  const [number] = numbersIn(identifiers, 'hPSCreg')
  return number === undefined ? id : `H${number}`
}

function numbersIn(identifiers: TrialRow['identifiers'], registry: string): string[] {
  return identifiers.filter((identifier) => identifier.registry === registry).map(({ value }) => value)
}

function idRow(rows: readonly TrialRow[], hpscregNumber: string): TrialRow {
  const row = rows.find((each) => numberOf(each) === `H${hpscregNumber}`)
  if (!row) throw new Error(`No trial bears hPSCreg number ${hpscregNumber}.`)
  return row
}
