import type { FieldControl } from '@/lib/domain/curation/field-control'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import { AreaControl, SelectControl, SubmitButton, TextControl } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import { ValueControl } from '../value-control'
import styles from './single-value-form.module.css'

const LABELS = {
  reference: 'Source: a DOI, PMID, registry id or address',
  place: 'Place in it: page, table or heading',
  quote: 'Quote: the source’s own words',
  summary: 'Summary for the reviewer',
}

/** One value with its source, as plain inputs: it works without scripts. */
export function SingleValueForm(props: {
  hidden: Record<string, string>
  label: string
  shown: string
  control: FieldControl
  action: FormAction
}) {
  return (
    <div className={styles.form}>
      <PlainForm
        action={props.action}
        label={`Propose another value of ${props.label}`}
        labels={{ value: props.label, ...LABELS }}
      >
        {Object.entries(props.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Card title="The value" hint={`Shown now: ${props.shown}`}>
          <div className={styles.fields}>
            <ValueControl name="value" label={props.label} control={props.control} />
            <SelectControl
              name="missing"
              label="No value, because it is"
              none="there is a value"
              options={MISSING_REASONS.map((value) => ({ value, label: MISSING_LABELS[value] }))}
            />
          </div>
        </Card>
        <Card title="Where it comes from">
          <div className={styles.fields}>
            <TextControl name="reference" label={LABELS.reference} maxLength={2000} />
            <TextControl name="place" label={LABELS.place} maxLength={300} />
            <AreaControl name="quote" label={LABELS.quote} rows={2} />
            <TextControl name="summary" label={LABELS.summary} maxLength={4000} />
          </div>
        </Card>
        <p>
          <SubmitButton isPrimary>Submit 1 change</SubmitButton>
        </p>
      </PlainForm>
    </div>
  )
}
