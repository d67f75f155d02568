import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { Chip } from '../records/chip'
import { FoldedList } from '../records/folded-list'
import styles from './parts.module.css'
import { SectionCard } from './section-card'

/** Where: countries and sites; a country list known to be only the first one says so. */
export function PlaceCard({ trial }: { trial: TrialDetail }) {
  const isFirstOnly = trial.row.countries.length > 0 && !trial.row.countriesComplete
  return (
    <SectionCard
      section="place"
      trial={trial}
      beside={
        isFirstOnly
          ? {
              country: (
                <Chip title="The source names one country; there may be others">first country only</Chip>
              ),
            }
          : {}
      }
      after={
        trial.sites.length > 0 && (
          <div className={styles.parts}>
            <FoldedList title="Sites" items={trial.sites.map(siteItem)} />
          </div>
        )
      }
    />
  )
}

function siteItem({ facility, city, country, status }: TrialDetail['sites'][number]) {
  const place = [facility, city, country?.label ?? null].filter((part) => part !== null)
  return { name: place.join(', '), kind: status?.label.toLowerCase() ?? null, text: null }
}
