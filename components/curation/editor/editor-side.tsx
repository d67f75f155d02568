'use client'

import controls from '@/components/forms/controls.module.css'
import { DiscardButton } from '@/components/forms/discard-button'
import { TextArea } from '@/components/forms/text-input'
import button from '@/components/ui/button.module.css'
import { sayCount } from '@/lib/domain/shared/words'
import { useEditor } from './editor-context'
import { SOURCE_FIELD_ID } from './field-id'
import { SourceFields } from './source-fields'
import styles from './editor-side.module.css'

interface SideProps {
  isBusy: boolean
  onSubmit: () => void
  onSaveNow: (() => void) | null
  onKeep: () => void
  onDiscard: (() => void) | null
}

/** Beside the form: the source of the proposal, asked once, a word for the reviewer, and what to do with it all. */
export function EditorSide(props: SideProps) {
  const { form, edit, outcome, isAttempted } = useEditor()
  const problem = outcome.problems.find(
    ({ item, field, isGap }) => item === null && field === 'source' && (isAttempted || !isGap),
  )
  return (
    <aside className={styles.side} aria-label="Source and submission">
      <section id={SOURCE_FIELD_ID} aria-labelledby="proposal-source-heading" className={styles.part}>
        <h2 id="proposal-source-heading">Source of this proposal</h2>
        <SourceFields
          id={SOURCE_FIELD_ID}
          name="Source of this proposal"
          source={form.source}
          problem={problem?.sentence ?? null}
          onChange={(source) => edit({ do: 'source', source })}
        />
      </section>
      <section className={styles.part} aria-labelledby="proposal-summary-heading">
        <h2 id="proposal-summary-heading">Summary for the reviewer</h2>
        <TextArea
          id="proposal-summary"
          label="Summary for the reviewer"
          isInvalid={false}
          placeholder="what changes and why, in a sentence"
          value={form.summary}
          onChange={(summary) => edit({ do: 'summary', summary })}
        />
      </section>
      <NewThings />
      <Buttons {...props} count={outcome.count} />
    </aside>
  )
}

function Buttons(props: SideProps & { count: number }) {
  const isIdle = props.count === 0 || props.isBusy
  const changes = sayCount(props.count, 'change', 'changes')
  return (
    <div className={styles.buttons}>
      {props.onSaveNow && (
        <button type="button" className={button.primary} disabled={isIdle} onClick={props.onSaveNow}>
          Save {changes} now
        </button>
      )}
      <button
        type="button"
        className={props.onSaveNow ? button.button : button.primary}
        disabled={isIdle}
        onClick={props.onSubmit}
      >
        {props.count === 0 ? 'Nothing to submit yet' : `Submit ${changes}`}
      </button>
      <button type="button" className={button.button} onClick={props.onKeep}>
        Keep as draft
      </button>
      {props.onDiscard && (
        <DiscardButton
          what="the draft"
          loss="Everything typed into it is gone then, and cannot be brought back. What the atlas shows stays as it is."
          className={button.plain}
          onDiscard={props.onDiscard}
        />
      )}
      {props.onSaveNow && (
        <p className={styles.note}>Saving now accepts your own work; the history says so.</p>
      )}
    </div>
  )
}

function NewThings() {
  const { form, edit } = useEditor()
  const made = form.items.filter(
    ({ entityType, operation }, at) =>
      at > 0 && operation === 'create' && entityType !== 'administration' && entityType !== 'trial',
  )
  if (made.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="proposal-new-heading">
      <h2 id="proposal-new-heading">New with this proposal</h2>
      <ul>
        {made.map((item) => {
          const name = item.entries.name?.typed
          const label = name?.kind === 'text' ? name.text : item.entityId
          return (
            <li key={item.entityId} className={styles.made}>
              {label}
              <button type="button" className={controls.small} onClick={() => edit({ do: 'remove', item })}>
                remove<span className="visually-hidden"> {label}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
