import {
  TRIAL_FILTERS,
  type TrialFacetName,
  type TrialVocabulary,
  type VocabularyTerm,
} from '@/lib/domain/trials/trial-filters'
import { TRIAL_FACET_NAMES } from '@/lib/domain/trials/trial-vocabulary'
import { Card } from '../ui/card'
import styles from './vocabulary-card.module.css'

// the names of fields, listed above, and all countries of the world are no news
const NOT_LISTED: readonly TrialFacetName[] = ['disagreement', 'country', 'product']

/** Every vocabulary with its values and labels, as the filters take them. */
export function VocabularyCard({ vocabulary }: { vocabulary: TrialVocabulary }) {
  const names = TRIAL_FACET_NAMES.filter((name) => !NOT_LISTED.includes(name))
  return (
    <div id="vocabularies" className={styles.anchor}>
      <Card
        title="Vocabularies"
        hint="values as links and files hold them, with their labels; countries are ISO 3166-1 codes"
      >
        {names.map((name) => (
          <details key={name} className={styles.vocabulary}>
            <summary>
              {TRIAL_FILTERS[name].label} <span className={styles.count}>{vocabulary[name].length}</span>
            </summary>
            <Terms terms={vocabulary[name]} />
          </details>
        ))}
      </Card>
    </div>
  )
}

function Terms({ terms }: { terms: readonly VocabularyTerm[] }) {
  return (
    <ul className={styles.terms}>
      {terms.map(({ value, label }) => (
        <li key={value}>
          {label} <code className={styles.value}>{value}</code>
        </li>
      ))}
    </ul>
  )
}
