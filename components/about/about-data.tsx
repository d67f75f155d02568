import type { SourceSummary } from '@/lib/domain/claims/source-summary-views'
import { sayCount, sayDate, sayNumber } from '@/lib/domain/shared/words'
import type { TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import { AppLink } from '../ui/app-link'
import { PageHeading } from '../ui/page-heading'
import styles from './about-data.module.css'
import { ChoiceCard } from './choice-card'
import { DictionaryCard } from './dictionary-card'
import { HpscregCard } from './hpscreg-card'
import { SourceSetsCard } from './source-sets-card'
import { SourceSitesCard } from './source-sites-card'
import { VocabularyCard } from './vocabulary-card'

export interface AboutDataProps {
  summary: SourceSummary
  vocabulary: TrialVocabulary
  trials: number
  dataVersion: number
  dataDate: string
}

/** What the atlas holds, from whom and under which licence, how a shown value is chosen, and the dictionary. */
export function AboutData({ summary, vocabulary, trials, dataVersion, dataDate }: AboutDataProps) {
  const facts = [...summary.sets, ...summary.sites].reduce((sum, { facts: given }) => sum + given, 0)
  return (
    <>
      <PageHeading
        where="About"
        title={`${sayNumber(facts)} facts on ${sayCount(trials, 'trial', 'trials')}, each with its source`}
      >
        Data as of {sayDate(dataDate)}, the newest date a source of these trials bears · data version{' '}
        {sayNumber(dataVersion)}, which rises with every change
      </PageHeading>
      <nav className={styles.contents} aria-label="On this page">
        <a href="#choice">How a value is chosen</a>
        <a href="#sources">Sources and licences</a>
        <a href="#hpscreg">The hPSCreg table</a>
        <a href="#pages">Pages read</a>
        <a href="#fields">Fields</a>
        <a href="#vocabularies">Vocabularies</a>
        <AppLink href="/about/api">For programs: the API</AppLink>
      </nav>
      <ChoiceCard />
      <SourceSetsCard summary={summary} />
      <HpscregCard />
      <SourceSitesCard sites={summary.sites} />
      <DictionaryCard />
      <VocabularyCard vocabulary={vocabulary} />
    </>
  )
}
