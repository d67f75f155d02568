import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import { AppLink } from '../../ui/app-link'
import { PageHeading } from '../../ui/page-heading'
import { SubjectLinks } from '../subject-links'
import styles from './proposal-review.module.css'
import { versionNotes } from './version-notes'

/** What is proposed, for what, by whom and when, and whether it changed meanwhile. */
export function ProposalHeading({ proposal }: { proposal: ProposalDetail }) {
  return (
    <PageHeading
      where={
        <>
          <AppLink href="/curate">Curate</AppLink> / {PLACES[proposal.state]}
        </>
      }
      title={proposal.title}
    >
      Proposed for <SubjectLinks subjects={proposal.subjects} /> by{' '}
      {proposal.author.isMe ? 'you' : proposal.author.handle} · submitted {sayInstant(proposal.submittedAt)} ·{' '}
      {sayCount(proposal.values, 'value', 'values')}, {sayCount(proposal.sources, 'source', 'sources')}
      {proposal.state === 'submitted' &&
        versionNotes(proposal).map(({ text, isClash }) => (
          <span key={text} className={styles.version} data-clash={isClash || undefined}>
            {text}
          </span>
        ))}
    </PageHeading>
  )
}

const PLACES: Record<ProposalDetail['state'], string> = {
  submitted: 'To review',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
}
