import { AppLink } from '../../ui/app-link'
import { Card } from '../../ui/card'
import type { MapView } from './map-view'
import styles from './map.module.css'
import { trialsHref } from '@/lib/client/routes'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { countryFilters, noCountryFilters } from '@/lib/domain/trials/map-part'
import type { TrialFilters } from '@/lib/domain/trials/trial-filters'

/** The numbers of the map: each country leads to its trials, and so do those without one. */
export function CountryTable({ view: { screen, map, drawing } }: { view: MapView }) {
  const { filters } = screen.request
  const hrefOf = (part: TrialFilters) => trialsHref({ ...screen.request, filters: part })
  const unplaced = new Set(drawing.unplaced)
  const without = map.missing.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card title="The numbers" hint={sayCount(map.countries.length, 'country', 'countries')}>
      <div className={styles.scroll} role="region" aria-label="Countries and their trials" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Trials by country</caption>
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">Trials</th>
              <th scope="col">First country only</th>
            </tr>
          </thead>
          <tbody>
            {map.countries.map(({ value, label, count, firstOnly }) => (
              <tr key={value}>
                <th scope="row">
                  <AppLink href={hrefOf(countryFilters(filters, value))}>{label}</AppLink>
                  {unplaced.has(value) && <span className={styles.aside}> not on the map</span>}
                </th>
                <td>{sayNumber(count)}</td>
                <td>{sayNumber(firstOnly)}</td>
              </tr>
            ))}
            {map.missing.map(({ value, label, count }) => (
              <tr key={value}>
                <th scope="row" className={styles.missing}>
                  <AppLink href={hrefOf(countryFilters(filters, value))}>{label}</AppLink>
                </th>
                <td>{sayNumber(count)}</td>
                <td aria-label="does not apply">–</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {without > 0 && (
        <p className={styles.rule}>
          <AppLink href={hrefOf(noCountryFilters(filters, map))}>
            {sayCount(without, 'trial has no country', 'trials have no country')}
          </AppLink>{' '}
          and no place on the map.
        </p>
      )}
    </Card>
  )
}
