import type { BlindFieldView } from '@/lib/domain/curation/blind-entry-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, BoxesControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import styles from './blind.module.css'

const LABEL = 'Why two readings are wanted'

/** Asks for two blinded readings of a trial: which fields, and why. */
export function BlindRequestForm(props: {
  trialId: string
  fields: readonly BlindFieldView[]
  usual: readonly string[] // ticked from the start
  action: FormAction
}) {
  const groups = [...new Set(props.fields.map(groupOf))]
  return (
    <Card title="What is to be read twice">
      <PlainForm action={props.action} label="Request a blinded entry" labels={{ reason: LABEL }}>
        <input type="hidden" name="trialId" value={props.trialId} />
        {groups.map((group) => (
          <BoxesControl
            key={group}
            name="fields"
            label={group}
            values={props.usual}
            options={props.fields
              .filter((field) => groupOf(field) === group)
              .map(({ key, label }) => ({ value: key, label }))}
          />
        ))}
        <AreaControl name="reason" label={LABEL} rows={2} />
        <p className={styles.buttons}>
          <SubmitButton isPrimary>Request two readings</SubmitButton>
        </p>
        <p className={styles.hint}>
          Two curators enter these fields from the source, each without seeing the other’s values. A third
          person then decides where they differ.
        </p>
      </PlainForm>
    </Card>
  )
}

function groupOf({ key, of }: BlindFieldView): string {
  if (of !== null) return `How ${of} is given`
  return key.includes('/') ? 'How it is given' : 'The trial'
}
