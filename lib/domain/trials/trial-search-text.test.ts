import { expect, test } from 'vitest'
import { aStatement } from '../claims/testing/statement-builder'
import { type SearchedTrial, trialSearchText } from './trial-search-text'

const OWN = 'registry:ClinicalTrials.gov:NCT06138210'

test('every text is folded, and hPSCreg’s bare number bears its registry’s name', () => {
  const text = trialSearchText(trial({ title: 'Étude of GD-iExo-003' }))
  expect(text.identifiers).toBe('nct 06138210 hpscreg 176')
  expect(text.titles).toBe('etude of gd iexo 003')
})

test('titles, sponsors and conditions of all sources in force are found, those of rejected claims are not', () => {
  const text = trialSearchText(
    trial({
      statements: [
        aStatement({ field: 'officialTitle', value: 'Official' }),
        aStatement({ field: 'sponsor', value: 'Xuanwu Hospital' }),
        aStatement({ field: 'sponsor', value: 'Refused GmbH', isInForce: false }),
        aStatement({ field: 'collaborators', value: ['Guidon'] }),
        aStatement({ field: 'condition', value: [{ text: 'AIS', code: 'ischemic-stroke' }] }),
      ],
      conditionNames: ['Ischemic stroke'],
    }),
  )
  expect(text).toMatchObject({
    titles: 'title official',
    sponsors: 'xuanwu hospital guidon',
    conditions: 'ais ischemic stroke',
  })
})

test('a product’s name is the trial’s own when its registration uses it, not when a mirror only mentions it', () => {
  const products = [{ name: 'GD-iExo-003', aliases: [] }]
  const titled = aStatement({ field: 'title', value: 'The effect of GD-iExo-003', originKey: OWN })
  const mentioned = {
    field: 'product',
    value: 'gd-iexo-003',
    textAsGiven: 'GD-iExo-003',
    originKey: OWN,
  } as const
  const own = trialSearchText(trial({ products, statements: [titled] }))
  const other = trialSearchText(trial({ products, statements: [aStatement(mentioned)] }))
  const named = trialSearchText(
    trial({ products, interventions: [{ name: 'Injection of gd iexo 003', otherNames: [] }] }),
  )
  expect(own.identifiers).toContain('gd iexo 003')
  expect(named.identifiers).toContain('gd iexo 003')
  expect(other.identifiers).not.toContain('gd iexo 003')
  expect(other.products).toBe('gd iexo 003')
})

test('an alias from the trial’s own registration is its own; all aliases are found', () => {
  const aliases = [
    { name: 'iEPCs', sourceId: 'own mirror' },
    { name: 'nickname', sourceId: 'another page' },
  ]
  const text = trialSearchText(
    trial({
      products: [{ name: 'ALF201', aliases }],
      statements: [aStatement({ originKey: OWN, sourceId: 'own mirror' })],
    }),
  )
  expect(text.identifiers).toBe('nct 06138210 hpscreg 176 iepcs')
  expect(text.products).toBe('alf 201 iepcs nickname')
})

test('interventions are found by their other names', () => {
  const interventions = [{ name: 'iEPCs', otherNames: ['iPSC EPCs'] }]
  expect(trialSearchText(trial({ interventions })).interventions).toBe('iepcs ipsc epcs')
})

function trial(said: Partial<SearchedTrial>): SearchedTrial {
  return {
    publicId: 'NCT06138210',
    title: 'Title',
    identifiers: [
      { registry: 'ClinicalTrials.gov', value: 'NCT06138210' },
      { registry: 'hPSCreg', value: '176' },
    ],
    statements: [],
    products: [],
    conditionNames: [],
    interventions: [],
    ...said,
  }
}
