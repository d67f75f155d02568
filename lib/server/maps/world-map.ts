import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { countryOfNumber } from '../../domain/maps/country-numbers'
import { smallCountryPlace } from '../../domain/maps/small-countries'
import type { DrawnCountry, MapPoint, WorldDrawing } from '../../domain/maps/world-drawing'
import { RoundedOutline } from './rounded-outline'
import { readWorldFeatures } from './world-features'

const [width, rim] = [800, 2]
const ANTARCTICA = '010' // a sixth of the height, and no trial
const roomOfNumber = { width: 22, height: 12 } // a number is written where it does not hide its country

interface Shape {
  code: string | null
  name: string
  outline: string
  point: MapPoint
  label: MapPoint | null
}

interface World {
  height: number
  shapes: Shape[]
  pointOf: (place: { longitude: number; latitude: number }) => MapPoint | null
}

let world: World | undefined

/** The countries the map has a shape of, by their names in the atlas of shapes; the code is null where ours has none. */
export function worldShapes(): readonly { code: string | null; name: string }[] {
  return readWorld().shapes
}

/** Draws the world for some countries and the places of sites, as paths of whole units: nothing else leaves the server. */
export function drawWorld(
  codes: readonly string[],
  sites: readonly { longitude: number; latitude: number }[],
): WorldDrawing {
  const { height, shapes, pointOf } = readWorld()
  const asked = new Set(codes)
  const placed = codes.map((code) => placeCountry(code))
  const others = shapes.filter(({ code }) => code === null || !asked.has(code))
  return {
    width,
    height,
    land: others.map(({ outline }) => outline).join(''),
    countries: placed.filter((country) => country !== null),
    unplaced: codes.filter((_, at) => placed[at] === null),
    sites: distinct(sites.map(pointOf)),
  }
}

function placeCountry(code: string): DrawnCountry | null {
  const { shapes, pointOf } = readWorld()
  const shape = shapes.find((each) => each.code === code)
  if (shape) return { code, outline: shape.outline || null, point: shape.point, label: shape.label }
  const place = smallCountryPlace(code)
  const point = place && pointOf(place)
  return point && { code, outline: null, point, label: null }
}

function readWorld(): World {
  if (world) return world
  const features = readWorldFeatures().filter(({ id }) => id !== ANTARCTICA)
  const all = { type: 'FeatureCollection' as const, features }
  // Turned so that no land but Antarctica lies across the edge.
  const projection = geoNaturalEarth1()
    .rotate([-11, 0])
    .fitWidth(width - 2 * rim, all)
  const [left, top] = projection.translate()
  projection.translate([left + rim, top + rim])
  const path = geoPath(projection)
  const shapes = features.map(({ id, properties, geometry }): Shape => {
    const outline = new RoundedOutline()
    geoPath(projection, outline)(geometry)
    const main = largestPart(geometry, path.area.bind(path))
    const [x, y] = path.centroid(main)
    const [[west, north], [east, south]] = path.bounds(main)
    const point = { x: Math.round(x), y: Math.round(y) }
    const hasRoom = east - west >= roomOfNumber.width && south - north >= roomOfNumber.height
    return {
      code: codeOf(id, properties.name),
      name: properties.name,
      outline: outline.path(),
      point,
      label: hasRoom ? point : null,
    }
  })
  const [, [, height]] = path.bounds(all)
  world = {
    height: Math.ceil(height) + rim,
    shapes,
    pointOf: ({ longitude, latitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? []
      return x === undefined || y === undefined || y > height ? null : { x: Math.round(x), y: Math.round(y) }
    },
  }
  return world
}

/** The largest part of a country is where its number stands: that of France in Europe, not between its parts. */
function largestPart(
  geometry: GeoPermissibleObjects,
  areaOf: (part: GeoPermissibleObjects) => number,
): GeoPermissibleObjects {
  if (geometry.type !== 'MultiPolygon' || !('coordinates' in geometry)) return geometry
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return parts.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? geometry
}

/** Shapes bear ISO numbers; of those without one only Kosovo has a code that registries use. */
function codeOf(id: string | number | undefined, name: string): string | null {
  if (id === undefined) return name === 'Kosovo' ? 'XK' : null
  return countryOfNumber(String(id))
}

function distinct(points: readonly (MapPoint | null)[]): MapPoint[] {
  const byPlace = new Map(points.flatMap((point) => (point ? [[`${point.x} ${point.y}`, point]] : [])))
  return [...byPlace.values()]
}
