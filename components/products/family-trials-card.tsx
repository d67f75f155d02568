import type { FamilyTrials } from '@/lib/domain/products/product-views'
import { lowerFirst, sayCount } from '@/lib/domain/shared/words'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import styles from './family-trials-card.module.css'

/** Whether the atlas holds a trial of the family in its indication: the counted sentence and the selections behind it. */
export function FamilyTrialsCard({ familyTrials }: { familyTrials: FamilyTrials }) {
  const { indication, sentence, inIndication, inOtherConditions, undetermined, queries } = familyTrials
  return (
    <Card title={`In ${lowerFirst(indication.label)}`} hint="counted now, over the trials as shown">
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.queries}>
        <AppLink href={`/trials?${queries.inIndication}`}>
          {`This family in ${lowerFirst(indication.label)}: ${sayCount(inIndication, 'trial', 'trials')}`}
        </AppLink>
        <AppLink href={`/trials?${queries.family}`}>
          {`In every condition: ${sayCount(inIndication + inOtherConditions, 'trial', 'trials')}`}
        </AppLink>
        {undetermined > 0 && (
          <AppLink href={`/trials?${queries.undetermined}`}>
            Those that do not say the starting material
          </AppLink>
        )}
      </p>
    </Card>
  )
}
