import { trialHref } from '@/lib/client/routes'
import type { BlindEntryDetail } from '@/lib/domain/curation/blind-entry-views'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import { AppLink } from '../../ui/app-link'
import { PageHeading } from '../../ui/page-heading'

/** Which trial is read twice, what for, and how far it has come. */
export function BlindHeading({ entry }: { entry: BlindEntryDetail }) {
  return (
    <PageHeading
      where={
        <>
          <AppLink href="/curate">Curate</AppLink> / <AppLink href="/curate/blind">Blinded entry</AppLink>
        </>
      }
      title={titleOf(entry)}
    >
      <AppLink href={trialHref(entry.trial.id)}>{identifierWords(entry.trial.id)}</AppLink>,{' '}
      {entry.trial.title} · {sayCount(entry.fields, 'field', 'fields')} · requested by{' '}
      {entry.requestedBy.isMe ? 'you' : entry.requestedBy.handle}, {sayInstant(entry.createdAt)}: “
      {entry.reason}”
    </PageHeading>
  )
}

function titleOf({ state, entered, comparison, trial }: BlindEntryDetail): string {
  const name = identifierWords(trial.id)
  if (comparison)
    return `Two readings of ${name} agree on ${String(comparison.agreeing)} of ${sayCount(comparison.of, 'field', 'fields')}`
  if (state === 'cancelled') return `The blinded entry of ${name} was cancelled`
  return entered.length === 0
    ? `${name} waits for two blinded readings`
    : `${name} waits for its second blinded reading`
}
