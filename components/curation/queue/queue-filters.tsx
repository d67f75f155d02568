import { ENTITY_LABELS } from '@/lib/domain/curation/entity-labels'
import type { QueueView } from '@/lib/domain/curation/queue-views'
import { CURATED_ENTITIES } from '@/lib/domain/curation/entity-fields'
import button from '../../ui/button.module.css'
import field from '../../ui/field.module.css'
import styles from './queue-filters.module.css'

export interface QueueFilter {
  view: QueueView
  q: string
  kind: string
  person: string
}

/** Narrows a list by words, and proposals by kind of thing and person too; a form that works without scripts. */
export function QueueFilters({ filter, authors }: { filter: QueueFilter; authors: readonly string[] }) {
  return (
    <form className={styles.form} method="get" action="/curate" role="search" aria-label="Narrow this list">
      <input type="hidden" name="view" value={filter.view} />
      <label className={field.label}>
        Words or identifier
        <input
          className={field.input}
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      {areProposals(filter.view) && <ProposalFilters filter={filter} authors={authors} />}
      <button type="submit" className={button.button}>
        Narrow
      </button>
    </form>
  )
}

function ProposalFilters({ filter, authors }: { filter: QueueFilter; authors: readonly string[] }) {
  return (
    <>
      <label className={field.label}>
        Kind of thing
        <select className={field.input} name="kind" defaultValue={filter.kind}>
          <option value="">any</option>
          {CURATED_ENTITIES.map((entity) => (
            <option key={entity} value={entity}>
              {ENTITY_LABELS[entity]}
            </option>
          ))}
        </select>
      </label>
      <label className={field.label}>
        Proposed by
        <select className={field.input} name="person" defaultValue={filter.person}>
          <option value="">anybody</option>
          {authors.map((handle) => (
            <option key={handle} value={handle}>
              {handle}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function areProposals(view: QueueView): boolean {
  return view === 'review' || view === 'mine' || view === 'all'
}
