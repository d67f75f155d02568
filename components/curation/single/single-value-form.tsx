'use client'

import { useActionState } from 'react'
import button from '@/components/ui/button.module.css'
import { Card } from '@/components/ui/card'
import field from '@/components/ui/field.module.css'
import type { FieldControl } from '@/lib/domain/curation/field-control'
import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import styles from './single-value-form.module.css'

export interface SingleValueState {
  problem: string
  attempt: number
}

/** One value with its source, as plain inputs: it works without scripts. */
export function SingleValueForm(props: {
  hidden: Record<string, string>
  label: string
  shown: string
  control: FieldControl
  action: (before: SingleValueState | null, form: FormData) => Promise<SingleValueState>
}) {
  const [state, action, isPending] = useActionState(props.action, null)
  return (
    <form className={styles.form} action={action}>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state !== null && (
        <p role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      <Card title={props.label} hint={`shown now: ${props.shown}`}>
        <div className={styles.fields}>
          <Value control={props.control} label={props.label} />
          <label className={field.label}>
            or why there is none
            <select className={field.input} name="missing" defaultValue="">
              <option value="">there is a value</option>
              {MISSING_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {MISSING_LABELS[reason]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </Card>
      <Card title="Source">
        <div className={styles.fields}>
          <Line name="reference" label="DOI, PMID, registry id or address" isNeeded />
          <Line name="place" label="Place in it: page, table or heading" />
          <label className={field.label}>
            Quote: the source’s own words
            <textarea className={field.input} name="quote" rows={2} maxLength={4000} />
          </label>
          <Line name="summary" label="Summary for the reviewer" />
        </div>
      </Card>
      <p>
        <button type="submit" className={button.primary} disabled={isPending}>
          Submit 1 change
        </button>
      </p>
    </form>
  )
}

function Line({ name, label, isNeeded = false }: { name: string; label: string; isNeeded?: boolean }) {
  return (
    <label className={field.label}>
      {label}
      <input className={field.input} name={name} required={isNeeded} maxLength={300} autoComplete="off" />
    </label>
  )
}

function Value({ control, label }: { control: FieldControl; label: string }) {
  const { kind, options, hint } = control
  return (
    <label className={field.label}>
      {hint === null ? label : `${label}: ${hint}`}
      {kind === 'line' && <input className={field.input} name="value" autoComplete="off" />}
      {kind === 'lines' && <textarea className={field.input} name="value" rows={6} />}
      {(kind === 'choice' || kind === 'choices') && (
        <select
          className={field.input}
          name="value"
          multiple={kind === 'choices'}
          size={kind === 'choices' ? Math.min(8, options.length) : undefined}
        >
          {kind === 'choice' && <option value="">choose</option>}
          {options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </label>
  )
}
