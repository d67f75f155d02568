import type { ReactNode } from 'react'
import { trialHref } from '@/lib/client/routes'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { AppLink } from '../ui/app-link'
import { PageHeading } from '../ui/page-heading'

/** The top of a page that does one thing to one trial. */
export function TrialTaskHeading(props: {
  trial: { id: string; title: string }
  title: string
  children?: ReactNode
}) {
  const { id, title } = props.trial
  return (
    <PageHeading
      where={
        <>
          <AppLink href="/curate">Curate</AppLink> /{' '}
          <AppLink href={trialHref(id)}>{identifierWords(id)}</AppLink>
        </>
      }
      title={props.title}
    >
      {title}
      {props.children}
    </PageHeading>
  )
}
