import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { reader } from '../../lib/server/db/reader'
import { Prisma } from '../../generated/prisma/client'
import { rawReader } from '../../lib/server/db/raw-reader'
import { readDataVersion } from '../../lib/server/db/change'
import { loadStatements } from '../../lib/server/claims/trial-statements'
import { loadFoundingData } from './load-founding-data'
import { openFoundingStore } from './testing/founding-store'

beforeAll(async () => {
  await openFoundingStore()
}, 120_000)

describe('loading', () => {
  test('a second load changes nothing', async () => {
    const before = countRows()
    const version = await readDataVersion()
    await expect(loadFoundingData(process.cwd())).resolves.toEqual({ trials: 187, isNew: false })
    expect(countRows()).toEqual(before)
    expect(await readDataVersion()).toBe(version)
  })

  test('a load broken off before its end goes on, and gives the same store', async () => {
    const { openTemporaryStore } = await import('../../lib/server/db/testing/temporary-store')
    await openTemporaryStore()
    const breakOff = (sentence: string) => {
      if (sentence.startsWith('100 of')) throw new Error('power cut')
    }
    await expect(loadFoundingData(process.cwd(), breakOff)).rejects.toThrow('power cut')
    expect(await reader().trial.count()).toBe(100)
    await expect(loadFoundingData(process.cwd())).resolves.toEqual({ trials: 187, isNew: true })
    const resumed = countRows()
    await openFoundingStore()
    expect(resumed).toEqual(countRows())
  }, 120_000)
})

test('141 of the 182 hPSCreg trials bear a number of another registry', async () => {
  const trials = await reader().trial.findMany({ include: { identifiers: true } })
  const known = trials.filter(({ identifiers }) => identifiers.some(({ registry }) => registry === 'hPSCreg'))
  const registered = known.filter(({ identifiers }) =>
    identifiers.some(({ registry, role }) => registry !== 'hPSCreg' && role !== 'alias'),
  )
  expect(known).toHaveLength(182)
  expect(registered).toHaveLength(141)
})

test('every trial is published, in scope, and stands on sources that are stored', async () => {
  expect(await reader().trial.count({ where: { scope: 'in', visibility: 'published' } })).toBe(187)
  const statements = await loadStatements(
    reader(),
    (await reader().trial.findMany()).map(({ id }) => id),
  )
  const sourceIds = new Set((await reader().source.findMany({ select: { id: true } })).map(({ id }) => id))
  for (const said of statements.values()) {
    expect(said.length).toBeGreaterThan(0)
    for (const { sourceId } of said) expect(sourceIds).toContain(sourceId)
  }
})

describe('NCT06138210', () => {
  const said = (field: string) => saidOf('NCT06138210', field)

  test.each([
    ['phase', ['EARLY_PHASE1', 'PHASE1', 'PHASE1|PHASE2']],
    ['startedOn', ['2024-05-27', '2024-06-05']],
    ['completedOn', ['2025-08-30', '2026-03-30']],
    ['status', ['NOT_YET_RECRUITING', 'RECRUITING']],
    ['enrollment', ['0', '29']],
    ['dose', ['2000000000 particles/kg|4000000000 particles/kg|8000000000 particles/kg', '20 ug/kg|40 ug/kg|80 ug/kg']],
  ])('keeps every %s that sources give', async (field, values) => {
    const texts = new Set((await said(field)).map(({ canonicalText }) => canonicalText.toUpperCase()))
    expect([...texts].toSorted()).toEqual(values.map((value) => value.toUpperCase()).toSorted())
  }) // prettier-ignore

  test('keeps that it is called multi-centre and that one centre is named', async () => {
    const texts = (await said('site')).map(({ canonicalText }) => canonicalText)
    expect(texts).toContain('multi-centre')
    expect(texts.some((text) => text.includes('xuanwu hospital'))).toBe(true)
  })

  test('shows the newest copy of the record', async () => {
    const trial = await reader().trial.findUniqueOrThrow({ where: { publicId: 'NCT06138210' } })
    expect(trial).toMatchObject({
      phaseGroup: 'PHASE1|PHASE2',
      startText: '2024-06-05',
      completionText: '2026-03-30',
      status: 'RECRUITING',
      enrollmentCount: 29,
    })
    expect(JSON.parse(trial.disagreements)).toEqual(
      expect.arrayContaining(['phase', 'startedOn', 'completedOn', 'dose']),
    )
  })
})

test('hNPC01 is given intracerebrally; stereotaxic is said of neural stem cells as a class only', async () => {
  expect((await saidOf('NCT06299033', 'route')).map(({ canonicalText }) => canonicalText)).toContain(
    'intracerebral',
  )
  expect(await saidOf('NCT06299033', 'technique')).toEqual([])
  const [statement] = await reader().statement.findMany({ where: { text: { contains: 'stereotax' } } })
  expect(statement).toMatchObject({ cellTypeId: 'neural-stem-cell', productId: null })
})

test('iPSC-derived mesenchymal stromal cells have products but no trial in ischemic stroke', async () => {
  const family = await reader().product.findUniqueOrThrow({
    where: { id: 'ipsc-derived-mesenchymal-stromal-cell' },
    include: { members: true },
  })
  expect(family).toMatchObject({ isFamily: true, indication: 'ischemic-stroke', startingMaterialId: 'ipsc' })
  expect(family.members.map(({ id }) => id)).toContain('cyp-001')
})

test('each of the fourteen follow-ups but one has its parent', async () => {
  const followUps = await reader().trial.findMany({
    where: { studyRole: 'LONG_TERM_FOLLOW_UP' },
    include: { relationsFrom: true },
  })
  const orphans = followUps.filter(
    ({ relationsFrom }) => !relationsFrom.some(({ kind }) => kind === 'follow_up_of'),
  )
  expect(orphans.map(({ publicId }) => publicId)).toEqual(['hPSCreg-174'])
})

test('jRCT2053190081, printed for two trials, stays with one and relates them', async () => {
  const held = await reader().trialIdentifier.findMany({
    where: { value: 'jRCT2053190081' },
    include: { trial: true },
  })
  expect(held.map(({ trial }) => trial.publicId)).toEqual(['jRCT2053190081'])
  const relation = await reader().trialRelation.findFirst({
    where: { kind: 'possibly_same', toId: held[0]?.trialId },
  })
  const other = await reader().trial.findUniqueOrThrow({ where: { id: relation?.fromId } })
  expect(other.publicId).toBe('NCT04696328')
})

test('facts of parent, sister and product pages are no facts of the trial', async () => {
  const extendedFollowUp = await saidOf('hPSCreg-131', 'enrollment') // its parent's record prints 0
  expect(extendedFollowUp.map(({ canonicalText }) => canonicalText)).toEqual(['3'])
  expect(await saidOf('hPSCreg-187', 'startingMaterial')).toEqual([]) // CAStem of another trial
  const castem = await reader().product.findUniqueOrThrow({ where: { id: 'castem' } })
  expect(castem.startingMaterialId).toBe('esc')
})

test('no e-mail address, telephone number or academic title is stored, and individuals stay unnamed', async () => {
  const texts = await everyText()
  expect(texts.length).toBeGreaterThan(5000)
  for (const text of texts) {
    expect(text).not.toMatch(/[\w.]+@\w+\.\w+/)
    expect(text).not.toMatch(/\b(?:Dr|Prof)\.? [A-Z]|, (?:MD|PhD|M\.D\.)\b/)
    expect(text).not.toMatch(/\+\d{1,3}[ -]\d{2,}[ -]\d{3,}/)
  }
  const individuals = await reader().claim.findMany({ where: { field: 'sponsorClass', value: '"INDIV"' } })
  expect(individuals.length).toBeGreaterThanOrEqual(2)
})

async function saidOf(publicId: string, field: string) {
  const { id } = await reader().trial.findUniqueOrThrow({ where: { publicId } })
  const statements = (await loadStatements(reader(), [id])).get(id) ?? []
  return statements.filter((statement) => statement.field === field && statement.missing === null)
}

async function everyText(): Promise<string[]> {
  const [claims, trials, sites] = await Promise.all([
    reader().claim.findMany({ select: { value: true, textAsGiven: true, note: true, passage: true } }),
    reader().trial.findMany({
      select: { title: true, officialTitle: true, sponsor: true, collaborators: true },
    }),
    reader().trialSite.findMany({ select: { facility: true, city: true } }),
  ])
  const texts = [...claims, ...trials, ...sites].flatMap((row) => Object.values(row))
  return [...texts.filter((text) => text !== null), ...tableTexts()]
}

function tableTexts(): string[] {
  return ['hpscreg-crosswalk', 'seed-trials-facts', 'hpscreg-trials'].flatMap((name) =>
    readFileSync(`prisma/seed/data/${name}.tsv`, 'utf8').split(/[\t\n]/),
  )
}

function countRows(): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(Prisma.ModelName).map((table) => [
      table,
      rawReader().column(`SELECT count(*) FROM "${table}"`)[0],
    ]),
  )
}
