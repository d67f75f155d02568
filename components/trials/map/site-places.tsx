import { NumbersTable } from '../../charts/numbers-table'
import styles from './map.module.css'
import { countryName } from '@/lib/domain/shared/countries'
import { sayNumber } from '@/lib/domain/shared/words'
import type { SitePlace } from '@/lib/domain/trials/map-views'

const most = 100 // what a page can carry; the API lists more

/** The places of the sites as a table, those with the most trials first. */
export function SitePlaces({ places }: { places: readonly SitePlace[] }) {
  if (places.length === 0) return null
  return (
    <details className={styles.places}>
      <summary>The places of the sites</summary>
      {places.length > most && (
        <p className={styles.rule}>
          The {most} places with the most trials, of {sayNumber(places.length)}.
        </p>
      )}
      <div className={styles.scroll} role="region" aria-label="The places of the sites" tabIndex={0}>
        <NumbersTable
          caption="The places of the sites"
          heads={['Place', 'Latitude, longitude', 'Sites', 'Trials']}
          rows={places.slice(0, most).map(({ latitude, longitude, ...place }) => ({
            key: `${latitude} ${longitude}`,
            name:
              [place.city, place.country && countryName(place.country)].filter(Boolean).join(', ') ||
              'no name given',
            counts: [`${latitude}, ${longitude}`, place.sites, place.trials],
          }))}
        />
      </div>
    </details>
  )
}
