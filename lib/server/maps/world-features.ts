import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-110m.json'
import { thinArcs } from './thin-arcs'

type Topology = Parameters<typeof feature>[0]
type Countries = Parameters<typeof feature<{ name: string }>>[1] & { type: 'GeometryCollection' }

const leastStep = 0.9 // degrees: two units of the drawing, and a page half as heavy

/**
 * Reads the countries of Natural Earth 1:110m (public domain) as world-atlas packs them: each with its ISO 3166-1 numeric code,
 * where it has one, and its name, an area of longitudes and latitudes.
 */
export function readWorldFeatures() {
  if (!isWorld(atlas)) throw new Error('world-atlas holds no topology of countries.')
  const arcs = thinArcs(atlas.arcs, atlas.transform?.scale ?? [], leastStep)
  return feature({ ...atlas, arcs }, atlas.objects.countries).features
}

/** What is read of each country is held by world-map.test.ts; the types of JSON know no fixed words. */
function isWorld(read: unknown): read is Topology & { objects: { countries: Countries } } {
  const world: { type?: unknown; objects?: unknown } = Object(read)
  return world.type === 'Topology' && 'countries' in Object(world.objects)
}
