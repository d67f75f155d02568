import { sayBlindField } from '@/lib/domain/curation/blind-field'
import type { BlindEntryDetail, BlindFieldView } from '@/lib/domain/curation/blind-entry-views'
import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SelectControl, SubmitButton, TextControl } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import { ValueControl } from '../value-control'
import styles from './blind.module.css'

/**
 * One curator's own reading. The page shows neither what the atlas holds nor what the other curator read: only the
 * fields, and the sources to read from.
 */
export function EnterForm({ entry, action }: { entry: BlindEntryDetail; action: FormAction }) {
  return (
    <PlainForm action={action} label="Your reading" labels={labelsOf(entry)}>
      <input type="hidden" name="id" value={entry.id} />
      <Card title="Where you read it" hint="asked once, for all fields">
        <div className={styles.pair}>
          <SelectControl
            name="sourceId"
            label="A source the atlas knows"
            none="another source"
            options={entry.knownSources.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextControl
            name="reference"
            label="Another source"
            hint="a DOI, a PubMed id, a registry’s number or an address"
            maxLength={2000}
          />
        </div>
      </Card>
      <Card title="What it says" hint="Give a value, or say why there is none.">
        <div className={styles.fields}>
          {entry.asked.map((field) => (
            <EnterField key={field.key} field={field} />
          ))}
        </div>
      </Card>
      <p className={styles.buttons}>
        <SubmitButton isPrimary>Submit your reading</SubmitButton>
        <span className={styles.hint}>
          It cannot be changed afterwards, and nobody sees it before both readings are in.
        </span>
      </p>
    </PlainForm>
  )
}

/** The labels of what is written for a reading, by name of the control. */
function labelsOf({ asked }: BlindEntryDetail): Record<string, string> {
  const ofFields = asked.flatMap((field) => [
    [field.key, sayBlindField(field)],
    [`passage.${field.key}`, `Passage or place in the source: ${sayBlindField(field)}`],
  ])
  return { reference: 'Another source', ...Object.fromEntries(ofFields) }
}

function EnterField({ field }: { field: BlindFieldView }) {
  const name = sayBlindField(field)
  return (
    <fieldset className={styles.field}>
      <legend>{name}</legend>
      <ValueControl name={field.key} label={<Hidden of={name}>Value</Hidden>} control={field.control} />
      <div className={styles.pair}>
        <SelectControl
          name={`missing.${field.key}`}
          label={<Hidden of={name}>No value, because it is</Hidden>}
          none="there is a value"
          options={MISSING_REASONS.map((value) => ({ value, label: MISSING_LABELS[value] }))}
        />
        <TextControl
          name={`passage.${field.key}`}
          label={<Hidden of={name}>Passage or place in the source</Hidden>}
          maxLength={4000}
        />
      </div>
    </fieldset>
  )
}

function Hidden({ of, children }: { of: string; children: string }) {
  return (
    <>
      {children}
      <span className="visually-hidden">: {of}</span>
    </>
  )
}
