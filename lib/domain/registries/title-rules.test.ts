import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hpscregTitleExceptions } from './hpscreg/title-exceptions'
import { readTitle } from './title-rules'

const titles = new Map(
  readFileSync('prisma/seed/data/hpscreg-trials.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([, url = '', title = '']) => [url.split('/').at(-1) ?? '', title]),
)

describe('a title states', () => {
  test.each([
    ['startingMaterial', 'Safety of Human Embryonic Stem Cell (hESC)-Derived Mesenchymal Stem Cells', ['esc'], 'Human Embryonic Stem Cell'],
    ['startingMaterial', 'Safety study of induced pluripoteint stem cell-derived cardiac spheres', ['ipsc'], 'induced pluripoteint stem cell'],
    ['startingMaterial', 'Sub-retinal Transplantation of SCNT-hES-RPE Cells', ['scnt-esc'], 'SCNT-hES'],
    ['startingMaterial', 'Pluripotent Stem Cell-derived Mesenchymal Stem Cell Exosome Eye Drops', ['pluripotent'], 'Pluripotent Stem Cell'],
    ['donor', 'Safety Study of allogenic hiPSC-retinas', ['allogeneic'], 'allogenic'],
    ['entity', 'Extracellular Vesicles of Cardiovascular Progenitor Cells', ['extracellular-vesicles'], 'Extracellular Vesicles'],
    ['entity', 'iPSC-derived platelet transfusion trial', ['platelets-or-fragments'], '-derived platelet'],
    ['cellType', 'Clinical Study of Dopaminergic Neural Precursor Cells', ['dopaminergic-progenitor-cell'], 'Dopaminergic Neural Precursor'],
    ['phase', 'A PHASE IIB, RANDOMIZED TRIAL', { phases: ['PHASE2'], text: 'PHASE IIB' }, 'PHASE IIB'],
    ['phase', 'Ph1 Study of FT538', { phases: ['PHASE1'], text: 'Ph1' }, 'Ph1'],
    ['route', 'Stereotactic Intracerebral Injection', { text: 'Intracerebral', code: 'intracerebral' }, 'Intracerebral'],
    ['technique', 'Stereotactic Intracerebral Injection', { text: 'Stereotactic', code: 'stereotaxic' }, 'Stereotactic'],
    ['condition', 'Cerebral Hemorrhagic Stroke', [{ text: 'Hemorrhagic Stroke', code: 'hemorrhagic-stroke' }], 'Hemorrhagic Stroke'],
    ['studyRole', 'A Follow up Study to Determine the Safety', 'LONG_TERM_FOLLOW_UP', 'A Follow up Study'],
    ['stageStated', 'Subjects With Chronic Ischemic Stroke', ['chronic'], 'Chronic Ischemic Stroke'],
  ] as const)('%s: %s', (field, title, value, passage) => {
    expect(readTitle(title).find((reading) => reading.field === field)).toMatchObject({ value, passage })
  }) // prettier-ignore
})

test('a zero-width space after the slash does not hide the second phase', () => {
  const hidden = `A Phase 1/\u200b2 Study`
  expect(readTitle(hidden)).toEqual([
    {
      field: 'phase',
      value: { phases: ['PHASE1', 'PHASE2'], text: 'Phase 1/2' },
      passage: 'Phase 1/2',
      rule: 'title-phase',
    },
  ])
})

test('a title that states nothing known gives no reading', () => {
  expect(readTitle('MEG-002: Exploratory clinical study in thrombocytopenic patients')).toEqual([])
})

test('initials that may mean anything are not read: iNSC, iEPC and iHSC name no starting material', () => {
  for (const title of [
    'A Clinical Study of iNSC Intervent',
    'iHSCs With the Gene Correction',
    'A Study of iEPC',
  ])
    expect(fieldsOf(title)).not.toContain('startingMaterial')
})

test('"sensory", "process" and "ESCORT" hold no ESC', () => {
  expect(fieldsOf('A process for sensory recovery (ESCORT)')).not.toContain('startingMaterial')
})

describe('words that mean something else stay unread', () => {
  test.each([
    ['101', 'donor', 'the autologous graft is the background transplant'],
    ['188', 'route', 'intravenously into the knee contradicts itself'],
    ['102', 'route', 'midbrain names the neuron'],
    ['62', 'route', 'vein transplantation is for a curator to decide'],
  ] as const)('hPSCreg %s: no %s, because %s', (number, field, _reason) => {
    const title = titles.get(number) ?? ''
    expect(title).not.toBe('')
    const fields = readTitle(title, hpscregTitleExceptions(number)).map((reading) => reading.field)
    expect(fields).not.toContain(field)
  })

  test('without its exception the title of 101 would make the product autologous', () => {
    expect(fieldsOf(titles.get('101') ?? '')).toContain('donor')
  })
})

describe('over the 182 titles of hPSCreg', () => {
  const readings = [...titles].map(([number, title]) => ({
    number,
    readings: readTitle(title, hpscregTitleExceptions(number)),
  }))
  const stating = (field: string, value?: string) =>
    readings
      .filter((one) => one.readings.some((r) => r.field === field && (value === undefined || JSON.stringify(r.value).includes(`"${value}"`))))
      .map(({ number }) => number) // prettier-ignore

  test('eleven say autologous', () => {
    expect(stating('donor', 'autologous').toSorted()).toEqual(
      ['119', '135', '142', '169', '190', '197', '2', '66', '69', '76', '91'], // prettier-ignore
    )
  })

  test('just under half name the starting material', () => {
    expect(stating('startingMaterial')).toHaveLength(79)
  })

  test('the fourteen follow-ups by phase or title are those whose titles say so', () => {
    expect(stating('studyRole', 'LONG_TERM_FOLLOW_UP')).toHaveLength(14)
  })

  test('titles contradict their rows where the mapping found it, and are not mended', () => {
    expect(stating('cellType', 'nk-t-cell').toSorted()).toEqual(['158', '79'])
    expect(stating('cellType', 'innate-lymphoid-cell')).toEqual(['111'])
    expect(stating('cellType', 'retinal-pigment-epithelial-cell')).toEqual(
      expect.arrayContaining(['57', '61']),
    )
    expect(stating('condition', 'hemorrhagic-stroke').toSorted()).toEqual(['68', '70'])
  })

  test('vesicles are read in exactly the titles that say exosome or vesicle', () => {
    expect(stating('entity', 'extracellular-vesicles').toSorted()).toEqual([
      '138',
      '166',
      '177',
      '178',
      '200',
      '203',
    ])
  })

  test('every passage stands in its title', () => {
    for (const { number, readings: own } of readings) {
      const title = (titles.get(number) ?? '').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ')
      for (const { passage } of own) expect(title).toContain(passage)
    }
  })
})

function fieldsOf(title: string): string[] {
  return readTitle(title).map(({ field }) => field)
}
