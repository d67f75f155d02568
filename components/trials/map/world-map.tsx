import type { MapView } from './map-view'
import styles from './map.module.css'
import { trialsHref } from '@/lib/client/routes'
import { tintOf } from '@/lib/domain/charts/tint'
import type { DrawnCountry, MapPoint } from '@/lib/domain/maps/world-drawing'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { countryFilters } from '@/lib/domain/trials/map-part'
import type { MapCountry } from '@/lib/domain/trials/map-views'
import { darkestCount } from '@/lib/domain/trials/map-words'

/**
 * The world, each country with trials a link to them. Its links are for the pointer: many are smaller than a finger, so readers
 * and keyboards get the table beside it, which has the same links in the same order.
 */
export function WorldMap({ view: { screen, map, drawing } }: { view: MapView }) {
  const most = darkestCount(map)
  const byCode = new Map(map.countries.map((country) => [country.value, country]))
  const drawn = drawing.countries.flatMap((place) => {
    const country = byCode.get(place.code)
    return country ? [{ place, country, tint: tintOf(country.count, most) }] : []
  })
  return (
    <svg className={styles.world} viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
      <path d={drawing.land} className={styles.land} />
      {drawn.map(({ place, country, tint }) => (
        <a
          key={place.code}
          href={trialsHref({
            ...screen.request,
            filters: countryFilters(screen.request.filters, country.value),
          })}
          tabIndex={-1}
          data-country={place.code}
        >
          <title>{`${country.label}: ${sayCount(country.count, 'trial', 'trials')}`}</title>
          <Area place={place} tint={tint} />
        </a>
      ))}
      {drawn.map(({ place, country, tint }) => (
        <CountryNumber key={place.code} place={place} country={country} tint={tint} />
      ))}
      <Sites points={drawing.sites} />
    </svg>
  )
}

function Area({ place, tint }: { place: DrawnCountry; tint: number }) {
  if (place.outline !== null) return <path d={place.outline} className={styles.country} data-tint={tint} />
  return <circle cx={place.point.x} cy={place.point.y} r="5" className={styles.small} data-tint={tint} />
}

function CountryNumber(props: { place: DrawnCountry; country: MapCountry; tint: number }) {
  const { place, country, tint } = props
  if (place.label !== null)
    return (
      <text x={place.label.x} y={place.label.y + 4} className={styles.number} data-tint={tint}>
        {sayNumber(country.count)}
      </text>
    )
  if (place.outline !== null) return null
  return (
    <text x={place.point.x + 8} y={place.point.y + 4} className={styles.smallNumber}>
      {country.label} {sayNumber(country.count)}
    </text>
  )
}

/** All sites as one path of dots: a line of no length with round ends is a dot. */
function Sites({ points }: { points: readonly MapPoint[] }) {
  if (points.length === 0) return null
  const dots = points.map(({ x, y }) => `M${x} ${y}h0`).join('')
  return (
    <g className={styles.sites}>
      <path d={dots} className={styles.halo} />
      <path d={dots} className={styles.dot} />
    </g>
  )
}
