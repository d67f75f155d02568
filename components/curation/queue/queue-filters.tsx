import { ENTITY_LABELS } from '@/lib/domain/curation/entity-labels'
import { CURATED_ENTITIES } from '@/lib/domain/curation/entity-fields'
import button from '../../ui/button.module.css'
import field from '../../ui/field.module.css'
import styles from './queue-filters.module.css'

export interface QueueFilter {
  view: string
  q: string
  kind: string
  person: string
}

/** Narrows a list of proposals by words, kind of thing and person; a form that works without scripts. */
export function QueueFilters({ filter, people }: { filter: QueueFilter; people: readonly string[] }) {
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
          {people.map((handle) => (
            <option key={handle} value={handle}>
              {handle}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={button.button}>
        Narrow
      </button>
    </form>
  )
}
