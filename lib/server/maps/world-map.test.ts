import { beforeAll, describe, expect, it } from 'vitest'
import { COUNTRIES, countryCode, countryName } from '../../domain/shared/countries'
import { EMPTY_FILTERS } from '../../domain/trials/trial-filter-codec'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { mapTrials } from '../trials/trial-queries'
import { drawWorld, worldShapes } from './world-map'

/** How Natural Earth shortens names that we write out. */
const SHORTENED: Record<string, string> = {
  'Bosnia and Herz.': 'BA',
  'Central African Rep.': 'CF',
  'Dem. Rep. Congo': 'CD',
  'Dominican Rep.': 'DO',
  'Eq. Guinea': 'GQ',
  'Falkland Is.': 'FK',
  'Fr. S. Antarctic Lands': 'TF',
  'S. Sudan': 'SS',
  'Solomon Is.': 'SB',
  'W. Sahara': 'EH',
}

/** Land that has no code of its own. */
const WITHOUT_CODE = ['N. Cyprus', 'Somaliland']

/** Countries and territories the map has neither a shape nor a point of; most are drawn as part of another. */
const NOT_ON_THE_MAP = [
  'AQ', 'BQ', 'BV', 'CC', 'CX', 'GF', 'GI', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'TV', 'UM', 'YT',
] // prettier-ignore

describe('the shapes of the map', () => {
  it('are matched by number to the country of their name', () => {
    for (const { code, name } of worldShapes())
      expect({ name, code }).toEqual({
        name,
        code: WITHOUT_CODE.includes(name) ? null : (SHORTENED[name] ?? countryCode(name)),
      })
    expect(worldShapes()).toHaveLength(176)
  })

  it('or points place every country of the vocabulary, or it is known that they do not', () => {
    const { countries, unplaced } = drawWorld(
      COUNTRIES.map(({ code }) => code),
      [],
    )
    expect(unplaced).toEqual(NOT_ON_THE_MAP)
    expect(countries.length + unplaced.length).toBe(COUNTRIES.length)
    const points = Object.fromEntries(
      countries.filter(({ outline }) => outline === null).map(({ code, point }) => [code, point]),
    )
    expect(points.SG?.x).toBeGreaterThan(points.MT?.x ?? Infinity)
    expect(points.HK?.y).toBeLessThan(points.SG?.y ?? 0)
  })

  it('are light enough for a page, in whole units, and nothing is drawn twice', () => {
    const { land, countries, width, height } = drawWorld(['US', 'CN', 'SG', 'JP'], [])
    const path = [land, ...countries.map(({ outline }) => outline ?? '')].join('')
    expect(path).toMatch(/^(?:M\d+ \d+l(?:[ -]?-?\d+)+z)+$/)
    expect(path.length).toBeLessThan(26_000)
    const starts = path.match(/M\d+ \d+/g) ?? []
    expect(starts.length).toBe((drawWorld([], []).land.match(/M/g) ?? []).length)
    for (const [x = 0, y = 0] of starts.map((start) => start.slice(1).split(' ').map(Number))) {
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeLessThanOrEqual(height)
    }
  })

  it('have their number in their largest part: that of France in Europe', () => {
    const { countries } = drawWorld(['FR', 'GB', 'CH'], [])
    const [france, britain, switzerland] = countries
    expect(france?.point.y).toBeGreaterThan(britain?.point.y ?? Infinity)
    expect(france?.point.x).toBeLessThan(switzerland?.point.x ?? 0)
    expect((switzerland?.point.x ?? 0) - (france?.point.x ?? 0)).toBeLessThan(30)
  })
})

describe('the sites of a map', () => {
  it('are distinct points, and what lies on land without trials, south of all, is left out', () => {
    const kobe = { longitude: 135.18, latitude: 34.69 }
    const { sites } = drawWorld([], [kobe, { ...kobe, latitude: 34.7 }, { longitude: 0, latitude: -89 }])
    expect(sites).toHaveLength(1)
  })
})

describe('the founding trials', () => {
  let countries: string[]
  beforeAll(async () => {
    await openFoundingStore()
    countries = (await mapTrials(ANONYMOUS, EMPTY_FILTERS)).countries.map(({ value }) => value)
  }, 120_000)

  it('all have countries the map knows', () => {
    expect(countries.length).toBeGreaterThan(15)
    expect(countries.map(countryName)).not.toContain(undefined)
    expect(drawWorld(countries, []).unplaced).toEqual([])
  })
})
