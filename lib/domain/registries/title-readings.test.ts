import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hpscregTitleExceptions } from './hpscreg/title-exceptions'
import { readTitle } from './title-rules'

const rows = readFileSync('prisma/seed/data/hpscreg-trials.tsv', 'utf8').trimEnd().split('\n').slice(1)
const readings = rows.flatMap((row) => {
  const [, url = '', title = ''] = row.split('\t')
  return readTitle(title, hpscregTitleExceptions(url.split('/').at(-1) ?? ''))
})

/** In how many of the 182 founding titles a field is read as which codes; a changed rule shows here by its code. */
const expected: Record<string, Record<string, number>> = {
  cellType: {
    astrocyte: 1,
    'cardiac-muscle-cell': 14,
    'cardiac-progenitor-cell': 1,
    'corneal-endothelial-cell': 1,
    'corneal-epithelial-cell': 1,
    'cytotoxic-t-cell': 1,
    'dopaminergic-neuron': 4,
    'dopaminergic-progenitor-cell': 5,
    'endothelial-cell': 1,
    'endothelial-progenitor-cell': 1,
    'forebrain-neural-progenitor-cell': 1,
    hepatocyte: 1,
    'innate-lymphoid-cell': 1,
    'mesenchymal-stromal-cell': 5,
    'motor-neuron-progenitor-cell': 1,
    'natural-killer-cell': 8,
    'neural-progenitor-cell': 2,
    'neural-stem-cell': 3,
    'neural-stem-or-progenitor-cell': 2,
    'nk-t-cell': 2,
    platelet: 2,
    'retinal-pigment-epithelial-cell': 28,
    't-cell': 1,
  },
  condition: {
    'acute-myeloid-leukemia': 5,
    'acute-respiratory-distress-syndrome': 2,
    'age-related-macular-degeneration': 16,
    'amyotrophic-lateral-sclerosis': 2,
    'autoimmune-disease': 2,
    'beta-thalassemia': 2,
    'covid-19': 4,
    'diabetes-mellitus-type-1': 9,
    epilepsy: 3,
    glioblastoma: 1,
    'graft-versus-host-disease': 4,
    'heart-failure': 6,
    'hemorrhagic-stroke': 2,
    'hiv-infection': 1,
    'interstitial-lung-disease': 2,
    'ischemic-stroke': 3,
    'lymphoid-malignancy': 3,
    'macular-degeneration-unspecified': 2,
    'multiple-myeloma': 1,
    'multiple-sclerosis': 1,
    'myopic-maculopathy': 1,
    'parkinson-disease': 18,
    'peripheral-artery-disease': 1,
    'retinitis-pigmentosa': 4,
    'skin-disorder': 2,
    'solid-tumor': 9,
    'spinal-cord-injury': 5,
    'stargardt-disease': 5,
    'urea-cycle-disorder': 1,
    'urinary-disorder': 2,
  },
  donor: { allogeneic: 10, autologous: 11 },
  entity: { cells: 41, 'engineered-tissue': 11, 'extracellular-vesicles': 6, 'platelets-or-fragments': 2 },
  phase: { PHASE1: 6, 'PHASE1|PHASE2': 8, PHASE2: 2 },
  route: {
    'intra-arterial': 1,
    'intra-epicardial': 1,
    intracerebral: 1,
    intraperitoneal: 2,
    intravenous: 1,
    nasal: 2,
    ophthalmic: 1,
    subretinal: 16,
    transendocardial: 1,
  },
  stageStated: { acute: 1, chronic: 2, subacute: 1 },
  startingMaterial: { esc: 27, ipsc: 49, pluripotent: 2, 'scnt-esc': 1 },
  studyRole: { COMPANION: 1, FIRST_STUDY: 4, LONG_TERM_FOLLOW_UP: 14 },
  technique: { 'eye-drops': 1, stereotaxic: 1 },
}

test.each(Object.entries(expected))('the founding titles state %s so often', (field, counts) => {
  const codes = readings.filter((reading) => reading.field === field).map(({ value }) => codesOf(value))
  const counted: Record<string, number> = {}
  for (const code of codes) counted[code] = (counted[code] ?? 0) + 1
  expect(counted).toEqual(counts)
})

test('every field that titles are read for is counted', () => {
  expect([...new Set(readings.map(({ field }) => field))].sort()).toEqual(Object.keys(expected).sort())
})

const coded = z.object({ code: z.string() }).transform(({ code }) => code)
const valueSchema = z.union([
  z.string(),
  coded,
  z.object({ phases: z.array(z.string()) }).transform(({ phases }) => phases.join('|')),
  z.array(z.union([z.string(), coded])).transform((codes) => codes.join('|')),
])

function codesOf(value: unknown): string {
  return valueSchema.parse(value)
}
