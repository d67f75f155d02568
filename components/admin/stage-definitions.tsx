import type { FormAction } from '@/lib/domain/shared/form-answer'
import { STAGE_UNITS, type StageDefinition } from '@/lib/domain/trials/stage-definition'
import { BoxesControl, SelectControl, SubmitButton, TextControl } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { Card } from '../ui/card'
import styles from './stage-definitions.module.css'

const UNITS = STAGE_UNITS.map((value) => ({ value, label: `${value}s` }))

/** The definitions stages are derived by, each a form of its own; `seen` is what the form was drawn from. */
export function StageDefinitions(props: {
  definitions: readonly (StageDefinition & { seen: string })[]
  change: FormAction
}) {
  return props.definitions.map((definition) => (
    <Card
      key={definition.definition}
      title={`Stages by ${nameOf(definition)}`}
      hint={definition.isDefault ? 'The default: every derived stage comes from it.' : 'Not in use.'}
    >
      <PlainForm action={props.change} label={`Stages by ${nameOf(definition)}`}>
        <input type="hidden" name="definition" value={definition.definition} />
        <input type="hidden" name="seen" value={definition.seen} />
        {definition.stages.map((stage, at) => (
          <fieldset key={stage.stage} className={styles.stage}>
            <legend className={styles.legend}>{stage.name}</legend>
            <input type="hidden" name="stage" value={stage.stage} />
            <TextControl name={`name.${at}`} label="Name" value={stage.name} maxLength={60} />
            <TextControl name={`from.${at}`} label="From" value={String(stage.from)} />
            <TextControl
              name={`to.${at}`}
              label="Until, not included"
              value={stage.to === null ? '' : String(stage.to)}
            />
            <SelectControl
              name={`unit.${at}`}
              label="Unit"
              value={stage.unit}
              options={UNITS}
              none="Choose"
            />
          </fieldset>
        ))}
        {definition.isDefault ? (
          <input type="hidden" name="isDefault" value="yes" />
        ) : (
          <BoxesControl
            name="isDefault"
            label="Use"
            options={[{ value: 'yes', label: 'Make it the default' }]}
          />
        )}
        <p className={styles.hint}>
          Each stage begins where the one before ends; an empty end stays open. Changing the default derives
          the stages of all trials with a time window after onset anew, in one go: nobody can save meanwhile.
        </p>
        <div>
          <SubmitButton>Store this definition</SubmitButton>
        </div>
      </PlainForm>
    </Card>
  ))
}

function nameOf({ definition }: StageDefinition): string {
  return definition === 'srrr-2017' ? 'SRRR 2017' : definition
}
