import styles from './map.module.css'
import { tintRanges } from '@/lib/domain/charts/tint'
import { sayNumber } from '@/lib/domain/shared/words'
import type { TrialMap } from '@/lib/domain/trials/map-views'
import { darkestCount } from '@/lib/domain/trials/map-words'

/** Which tint stands for how many trials. */
export function MapLegend({ map, hasSites }: { map: TrialMap; hasSites: boolean }) {
  return (
    <ul className={styles.legend} aria-label="Trials in a country">
      {tintRanges(darkestCount(map)).map(({ tint, from, to }) => (
        <li key={tint}>
          <span className={styles.swatch} data-tint={tint} />
          {from === to ? from : `${sayNumber(from)} to ${sayNumber(to)}`}
        </li>
      ))}
      <li>
        <span className={styles.swatch} />
        no trial of these
      </li>
      {hasSites && (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="3" className={styles.siteSample} />
          </svg>
          site
        </li>
      )}
    </ul>
  )
}
