import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { citeProduct, citeTrial, citeView } from './atlas-citations'
import { writeReferences } from './write-references'
import { type CslItem, cslItemSchema } from './csl-item'

const readSchema = z.array(z.looseObject({ title: z.string(), author: z.array(z.unknown()).optional() }))

const state = {
  origin: 'https://atlas.example',
  dataDate: '2026-06-27',
  dataVersion: 1234,
  today: '2026-11-27',
}
const about = {
  id: 'NCT06138210',
  title: 'The Effect of GD-iExo-003 in Stroke',
  dataDate: '2025-12-04',
  asOf: null,
}
const trial = citeTrial(about, state)
const paper: CslItem = {
  id: 'doi-1',
  type: 'article-journal',
  title: 'On {cells} & 5 % of α_β cost $x$ \\ # ~ ^ <b>',
  author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The R&D Group' }],
  'container-title': 'J & K',
  issued: { 'date-parts': [[2024, 5]] },
  DOI: '10.1000/x_y%z{1}',
  PMID: '123',
}

describe('references another program reads back', () => {
  it.each(['bibtex', 'ris'] as const)('as %s, several in one file', (format) => {
    const read = readBack([trial, paper], format)
    expect(read.map(({ title }) => title)).toEqual([trial.title, paper.title])
    expect(read[0]).toMatchObject({
      URL: trial.URL,
      issued: { 'date-parts': [format === 'ris' ? [2025, 12, 4] : [2025, 12]] },
    })
    expect(read[1]).toMatchObject({
      DOI: format === 'ris' ? paper.DOI : '10.1000/x_y%z%7B1%7D',
    })
    expect(read[1]?.author).toEqual([{ family: 'Doe', given: 'Jane' }, expect.anything()])
  })

  // whatever a registry wrote as a title stays the title: no second entry, no second field (C5)
  it.each(['bibtex', 'ris'] as const)('as %s, whatever signs a title holds', (format) => {
    const signs = fc.stringMatching(/^[A-Za-z][A-Za-z {}\\$&#%_^~<>@",='`?!=\r\n\t-]{0,40}[A-Za-z]$/)
    fc.assert(
      fc.property(signs, (title) => {
        const read = readBack([{ ...trial, title }, trial], format)
        expect(read.map((each) => withoutBlanks(each.title))).toEqual([title, trial.title].map(withoutBlanks))
      }),
      { numRuns: 200 },
    )
  })

  it('as CSL-JSON that is what was written', () => {
    const read: unknown = JSON.parse(writeReferences([trial, paper], 'csl'))
    expect(cslItemSchema.array().parse(read)).toEqual([trial, paper])
  })
})

describe('a reference to the atlas', () => {
  it('to a trial leads to the record as it was on that day', () => {
    expect(writeReferences([trial], 'text')).toBe(
      'Cell Trial Atlas. NCT06138210: The Effect of GD-iExo-003 in Stroke [data set]. Data as of 4 December 2025, ' +
        'data version 1234. Read on 27 November 2026. https://atlas.example/trials/NCT06138210?asOf=2026-11-27\n',
    )
  })

  it('to a trial without a date says the date of the atlas', () => {
    const { issued } = citeTrial({ id: 'hPSCreg-202', title: 'Ours', dataDate: null, asOf: null }, state)
    expect(issued).toEqual({ 'date-parts': [[2026, 6, 27]] })
  })

  it('to a trial shown as it was leads to that day', () => {
    const { URL: address } = citeTrial({ ...about, asOf: '2026-03-01' }, state)
    expect(address).toBe('https://atlas.example/trials/NCT06138210?asOf=2026-03-01')
  })

  it('to a view is its sentence and its address, to a product its page', () => {
    const view = citeView({ heading: '12 phase 1 trials in stroke', query: 'phase=PHASE1' }, state)
    expect(view).toMatchObject({
      title: '12 phase 1 trials in stroke',
      URL: 'https://atlas.example/trials?phase=PHASE1',
    })
    const product = citeProduct({ id: 'alf201', name: 'ALF201' }, state)
    expect(product).toMatchObject({ title: 'ALF201', URL: 'https://atlas.example/products/alf201' })
  })
})

it('a key of BibTeX is used once', () => {
  const keys = [
    ...writeReferences([trial, trial, { ...trial, id: '//' }], 'bibtex').matchAll(/@misc\{(.*),/g),
  ]
  expect(keys.map(([, key]) => key)).toEqual(['NCT06138210', 'NCT06138210-2', '-'])
})

function readBack(items: readonly CslItem[], format: 'bibtex' | 'ris') {
  const forceType = format === 'ris' ? '@ris/file' : '@bibtex/text'
  return readSchema.parse(
    plugins.input.chain(writeReferences(items, format), { forceType, generateGraph: false }),
  )
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
