import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid, type GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import { expect, test } from 'vitest'
import { smallCountryPlace } from '../../domain/maps/small-countries'
import { countryCode } from '../../domain/shared/countries'
import { worldShapes } from './world-map'

test('a country without a shape lies at the centre of its largest part in the finer atlas', () => {
  const large = new Set(worldShapes().map(({ code }) => code))
  const found = finerShapes().flatMap(({ properties, geometry }) => {
    const code = countryCode(properties.name)
    if (code === null || large.has(code) || code === 'AQ') return []
    const [longitude, latitude] = geoCentroid(largestPart(geometry)).map((degrees) =>
      Number(degrees.toFixed(1)),
    )
    return [{ code, longitude, latitude }]
  })
  expect(found.length).toBeGreaterThan(30) // those whose names are written out
  for (const { code, ...place } of found)
    expect({ code, ...smallCountryPlace(code) }).toEqual({ code, ...place })
})

function finerShapes() {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8'))
  const { features }: { features: { properties: { name: string }; geometry: GeoPermissibleObjects }[] } =
    Object(feature(topology, topology.objects.countries))
  return features
}

function largestPart(geometry: GeoPermissibleObjects): GeoPermissibleObjects {
  if (geometry.type !== 'MultiPolygon' || !('coordinates' in geometry)) return geometry
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? geometry
}
