import { Fragment } from 'react'
import { cellTypeHref, productHref, trialHref } from '@/lib/client/routes'
import type { ProposalCard } from '@/lib/domain/curation/proposal-views'
import { AppLink } from '../ui/app-link'

const SHOWN = 3

/** The things a proposal changes, linked where they have a page; many are cut to the first few and a number. */
export function SubjectLinks({ subjects }: { subjects: ProposalCard['subjects'] }) {
  const more = subjects.length - SHOWN
  return (
    <>
      {subjects.slice(0, SHOWN).map((subject, at) => (
        <Fragment key={`${subject.entityType} ${subject.id} ${subject.label}`}>
          {at > 0 && ', '}
          <SubjectLink subject={subject} />
        </Fragment>
      ))}
      {more > 0 && ` and ${String(more)} more`}
    </>
  )
}

function SubjectLink({ subject }: { subject: ProposalCard['subjects'][number] }) {
  const { entityType, id, label, isNew } = subject
  const href = HREFS[entityType]?.(id)
  if (isNew || href === undefined) return `${label}${isNew ? ' (new)' : ''}`
  return <AppLink href={href}>{label}</AppLink>
}

const HREFS: Partial<Record<string, (id: string) => string>> = {
  trial: trialHref,
  administration: trialHref,
  product: productHref,
  cellType: cellTypeHref,
}
