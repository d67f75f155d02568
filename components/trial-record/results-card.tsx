import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import styles from './results-card.module.css'
import { SectionCard } from './section-card'

/** Results: whether any are posted, what was reported, and the publications the record names. */
export function ResultsCard({ trial }: { trial: TrialDetail }) {
  return (
    <SectionCard
      section="results"
      trial={trial}
      after={trial.publications.length > 0 && <Publications publications={trial.publications} />}
    />
  )
}

function Publications({ publications }: { publications: TrialDetail['publications'] }) {
  return (
    <section className={styles.publications}>
      <h3>Publications the record names</h3>
      <ul>
        {publications.map((publication, at) => (
          <li key={at}>
            <Publication publication={publication} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Publication({ publication }: { publication: TrialDetail['publications'][number] }) {
  const { citation, pmid, doi, url } = publication
  const address = url ?? addressOf(doi, pmid)
  const words = citation ?? (doi === null ? `PubMed ${pmid ?? ''}` : `DOI ${doi}`)
  return address === null ? (
    words
  ) : (
    <a href={address} rel="noreferrer">
      {words}
    </a>
  )
}

function addressOf(doi: string | null, pmid: string | null): string | null {
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`
  return pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`
}
