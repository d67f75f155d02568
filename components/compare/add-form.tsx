import {
  type ComparisonRequest,
  MOST_COMPARED,
  writeComparison,
} from '@/lib/domain/comparison/comparison-request'
import { HiddenFields } from '../filters/hidden-fields'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import styles from './add-form.module.css'

export interface Choice {
  id: string
  title: string
}

const WORDS = {
  trial: { label: 'Add a trial, by any of its identifiers', button: 'Add trial' },
  product: { label: 'Add a product, by its name', button: 'Add product' },
}

/** Puts another record beside those that stand there, as a GET form; with eight it says that no more fit. */
export function AddForm({ request, choices }: { request: ComparisonRequest; choices: readonly Choice[] }) {
  const { kind, ids } = request
  if (ids.length >= MOST_COMPARED)
    return (
      <p className={styles.full}>At most {MOST_COMPARED} stand side by side: remove one to add another.</p>
    )
  const listId = `choices-${kind}`
  return (
    <form className={styles.form} method="get" action="/compare" aria-label={WORDS[kind].button}>
      <HiddenFields query={writeComparison(request)} except={[]} />
      <label className={field.label}>
        {WORDS[kind].label}
        <input
          key={ids.join()}
          className={field.input}
          name={kind}
          list={listId}
          maxLength={120}
          autoComplete="off"
        />
      </label>
      <datalist id={listId}>
        {choices
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </datalist>
      <button type="submit" className={button.button}>
        {WORDS[kind].button}
      </button>
    </form>
  )
}
