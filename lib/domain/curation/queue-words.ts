import { sayCount, upperFirst } from '../shared/words'
import type { QueueView } from './queue-views'

/** The heading of a list: what it holds and how many, as a sentence. */
export function queueHeading(view: QueueView, total: number, isNarrowed: boolean): string {
  const proposals = sayCount(total, 'proposal', 'proposals')
  const fits = isNarrowed ? ' that fit' : ''
  switch (view) {
    case 'review':
      return upperFirst(`${proposals}${fits} ${total === 1 ? 'waits' : 'wait'} for review`)
    case 'mine':
      return upperFirst(`${proposals} of yours${fits}`)
    case 'drafts':
      return upperFirst(`${sayCount(total, 'draft', 'drafts')} of yours`)
    case 'disputed':
      return upperFirst(`${sayCount(total, 'trial', 'trials')}${fits} with disputed values`)
    case 'incomplete':
      return upperFirst(`${sayCount(total, 'trial', 'trials')}${fits} with fields nobody has captured yet`)
    case 'all':
      return upperFirst(`${proposals}${fits} in all`)
  }
}

/** What stands under the heading: how the list came about. */
export const QUEUE_NOTES: Record<QueueView, string> = {
  review: 'Submitted by others and not decided yet, the newest first.',
  mine: 'What you proposed, decided or not, the newest first.',
  drafts: 'Seen by nobody else until you submit them; the last saved first.',
  disputed: 'A marked value stays on screen and waits for a better reading.',
  incomplete: 'In the atlas, and without a field it is filtered by; the emptiest first.',
  all: 'Every proposal that was ever submitted, the newest first.',
}

/** What stands in place of an empty list: why it is empty, and what to do next. */
export const QUEUE_EMPTY: Record<QueueView, { title: string; text: string }> = {
  review: {
    title: 'Nothing waits for review',
    text: 'Everything submitted by others is decided. Look at what is disputed or incomplete instead.',
  },
  mine: {
    title: 'You have proposed nothing yet',
    text: 'Open a trial and change a field, or add what the atlas lacks.',
  },
  drafts: {
    title: 'You have no drafts',
    text: 'A form you begin is kept here by itself until you submit it.',
  },
  disputed: {
    title: 'Nothing is disputed',
    text: 'From a trial’s page, a reviewer can mark what a source says of a field as disputed, with a reason.',
  },
  incomplete: {
    title: 'Every trial in the atlas has its main fields',
    text: 'Status, phase, condition, cell type, product, route, dose and start are captured everywhere.',
  },
  all: { title: 'No proposal was submitted yet', text: 'The first one will stand here.' },
}
