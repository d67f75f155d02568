import { Card } from '../../ui/card'
import { MapLegend } from './map-legend'
import type { MapView } from './map-view'
import styles from './map.module.css'
import { SitePlaces } from './site-places'
import { WorldMap } from './world-map'
import { mapFileHref } from '@/lib/client/routes'
import { mapRules, saySites } from '@/lib/domain/trials/map-words'

/** The map with what is needed to read it. */
export function MapCard({ view }: { view: MapView }) {
  const { screen, map, drawing } = view
  const { filters } = screen.request
  return (
    <Card title="Trials by country">
      <WorldMap view={view} />
      <MapLegend map={map} hasSites={drawing.sites.length > 0} />
      {[...mapRules(map, filters, drawing.unplaced), saySites(map, drawing.sites.length)].map((rule) => (
        <p key={rule} className={styles.rule}>
          {rule}
        </p>
      ))}
      <SitePlaces places={map.sites.places} />
      <p className={styles.files}>
        {(['csv', 'svg'] as const).map((format) => (
          <a key={format} href={mapFileHref(filters, format)} download rel="nofollow">
            {format.toUpperCase()}
            <span className="visually-hidden"> of the map</span>
          </a>
        ))}
        <span className={styles.source}>Shapes: Natural Earth, 1:110m, public domain</span>
      </p>
    </Card>
  )
}
