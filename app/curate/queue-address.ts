import type { QueueFilter } from '@/components/curation/queue/queue-filters'
import { CURATED_ENTITIES } from '@/lib/domain/curation/entity-fields'
import { QUEUE_VIEWS } from '@/lib/domain/curation/queue-views'

type SearchParams = Record<string, string | string[] | undefined>

/** Reads which list is asked for, how it is narrowed, and the page; what it does not know is left aside. */
export function readQueueAddress(params: SearchParams): { filter: QueueFilter; page: number } {
  const text = (name: string) => {
    const value = params[name]
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim().slice(0, 200)
  }
  const page = Number(text('page'))
  return {
    filter: {
      view: QUEUE_VIEWS.find((view) => view === text('view')) ?? 'review',
      q: text('q'),
      kind: CURATED_ENTITIES.find((entity) => entity === text('kind')) ?? '',
      person: text('person'),
    },
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  }
}

/** The address of one page of a list. */
export function queueHref(filter: QueueFilter, page: number): string {
  const entries = Object.entries({ ...filter, page: page === 1 ? '' : String(page) })
  const query = new URLSearchParams(entries.filter(([, value]) => value !== '')).toString()
  return `/curate?${query}`
}
