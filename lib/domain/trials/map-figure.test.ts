import { expect, test } from 'vitest'
import type { WorldDrawing } from '../maps/world-drawing'
import { mapFigure } from './map-figure'
import type { TrialMap } from './map-views'
import { mapRules, saySites } from './map-words'
import { EMPTY_FILTERS } from './trial-filter-codec'

const hostile = '<script>alert("1")</script>\u0000 & </text> ]]>'
const map = (changes: Partial<TrialMap> = {}): TrialMap => ({
  countries: [
    { value: 'US', label: 'United States', count: 12, firstOnly: 2 },
    { value: 'SG', label: hostile, count: 3, firstOnly: 0 },
    { value: 'GF', label: 'French Guiana', count: 1, firstOnly: 0 },
  ],
  missing: [{ value: 'NOT_CAPTURED', label: 'not captured yet', count: 4 }],
  total: 19,
  firstOnly: 2,
  sites: { places: [], withCoordinates: 3, withoutCoordinates: 1, isTooMany: false },
  dataVersion: 4,
  dataDate: '2026-06-27',
  ...changes,
})
const drawing: WorldDrawing = {
  width: 1000,
  height: 450,
  land: 'M1 1l2 0 0 2z',
  countries: [
    { code: 'US', outline: 'M200 100l90 0 0 60z', point: { x: 250, y: 130 }, label: { x: 250, y: 130 } },
    { code: 'SG', outline: null, point: { x: 760, y: 270 }, label: null },
  ],
  unplaced: ['GF'],
  sites: [
    { x: 240, y: 120 },
    { x: 760, y: 270 },
  ],
}
const drawn = mapFigure(
  { map: map(), filters: EMPTY_FILTERS, drawing },
  { heading: hostile, address: 'http://localhost/map?phase=PHASE1&route=intravenous' },
)

test('a drawn map holds every text as text, whatever it is made of', () => {
  const elements = [...drawn.matchAll(/<\/?(\w+)/g)].map(([, name]) => name)
  expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'rect', 'text', 'g', 'path', 'circle']))
  expect(drawn.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
  expect(drawn).not.toContain('\u0000')
  expect(drawn.match(/<g /g)).toHaveLength(drawn.match(/<\/g>/g)?.length ?? -1)
  expect(drawn).not.toMatch(/href|\sstyle=|@import|url\(|on\w+=|NaN|undefined/)
})

test('a drawn map has its numbers, what they rest on, as of when, and where it stands', () => {
  expect(drawn).toContain('>12</text>') // on the country
  expect(drawn).toContain('not captured yet 4.')
  expect(drawn).toContain('French Guiana 1')
  expect(drawn).toContain('The map has no place for French Guiana, counted all the same.')
  expect(drawn).toContain('data as of 27 June 2026, version 4.')
  expect(drawn).toContain('http://localhost/map?phase=PHASE1&amp;route=intravenous')
  expect(drawn.match(/<circle /g)).toHaveLength(3) // a country without a shape and two sites
})

test('the rules of a map say what its numbers mean, and nothing that is not so', () => {
  const countries = [{ value: 'US', label: 'United States', count: 15, firstOnly: 0 }]
  expect(mapRules(map({ countries, firstOnly: 0 }), EMPTY_FILTERS, [])).toEqual([])
  expect(mapRules(map({ firstOnly: 19 }), { ...EMPTY_FILTERS, anyOf: { country: ['US'] } }, [])).toEqual([
    'Only the countries chosen are counted.',
    'A trial counts in each of its countries.',
    'First country only: the sources of all 19 trials name no more than the first country, so others may be missing.',
  ])
  expect(mapRules(map({ countries }), EMPTY_FILTERS, [])).toEqual([
    'First country only: the sources of 2 of 19 trials name no more than the first country, so others may be missing.',
  ])
})

test('what is said of sites fits what is known of them', () => {
  const say = (withCoordinates: number, withoutCoordinates: number, isTooMany = false) =>
    saySites({ sites: { places: [], withCoordinates, withoutCoordinates, isTooMany } }, 2)
  expect(say(0, 0)).toBe('No source of these trials names its sites.')
  expect(say(0, 11)).toMatch(/gives the coordinates of a site: 11 sites are known by name only/)
  expect(say(3, 0)).toMatch(/^2 dots stand for 3 sites whose coordinates a registry gives[^.]*\.$/)
  expect(say(3, 1)).toMatch(/1 site is known by name only\.$/)
  expect(say(3, 1, true)).toMatch(/choose filters first/)
})
