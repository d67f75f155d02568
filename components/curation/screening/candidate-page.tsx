import type { QueueCounts } from '@/lib/domain/curation/queue-views'
import type { Candidate } from '@/lib/domain/curation/trial-task-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayCount, upperFirst } from '@/lib/domain/shared/words'
import { PageLinks } from '../../data-table/page-links'
import { SearchFilter } from '../../filters/search-filter'
import { AppLink } from '../../ui/app-link'
import { PageHeading } from '../../ui/page-heading'
import { StateScreen } from '../../ui/state-screen'
import { QueueTabs } from '../queue/queue-tabs'
import { CandidateList } from './candidate-list'
import styles from './screening.module.css'

/** The trials that wait for screening, a page of them, narrowed by words. */
export function CandidatePage(props: {
  candidates: { data: readonly Candidate[]; total: number; page: number; pages: number }
  q: string
  counts: QueueCounts
  action: FormAction
}) {
  const { candidates, q, counts } = props
  const hrefOf = (page: number) =>
    `/curate/candidates?${new URLSearchParams({ ...(q === '' ? {} : { q }), page: String(page) }).toString()}`
  return (
    <>
      <PageHeading
        where="Curate"
        title={`${upperFirst(sayCount(candidates.total, 'candidate', 'candidates'))} ${candidates.total === 1 ? 'waits' : 'wait'} for screening`}
      >
        Imported from a registry, the oldest first. A candidate stands outside the default lists until it is
        taken in.
      </PageHeading>
      <QueueTabs place="candidates" counts={counts} />
      {counts.candidates > 0 && (
        <div className={styles.filter}>
          <SearchFilter
            action="/curate/candidates"
            query=""
            label="Words of the title, or an identifier"
            value={q}
          />
        </div>
      )}
      {candidates.total > 0 ? (
        <CandidateList candidates={candidates.data} action={props.action} />
      ) : (
        <NoCandidates isNarrowed={q !== ''} />
      )}
      <PageLinks page={candidates.page} pages={candidates.pages} hrefOf={hrefOf} />
    </>
  )
}

function NoCandidates({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <StateScreen level="part" title="No candidate fits these words">
        <AppLink href="/curate/candidates">Show all candidates</AppLink>
      </StateScreen>
    )
  return (
    <StateScreen level="part" title="Every candidate is screened">
      <p>New ones come with the next import of registry records.</p>
    </StateScreen>
  )
}
