import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import styles from './screening.module.css'

/** The screening of one trial: into the atlas or out of it, with a reason. */
export function ScreenForm(props: {
  trial: { id: string; version: number; scope?: string }
  isInList: boolean // then the list is shown again afterwards
  action: FormAction
}) {
  const { id, version, scope } = props.trial
  return (
    <PlainForm
      action={props.action}
      label={`Screen ${id}`}
      labels={{ reason: `Reason, shown in the history of ${id}` }}
    >
      <input type="hidden" name="trialId" value={id} />
      <input type="hidden" name="version" value={version} />
      {props.isInList && <input type="hidden" name="isInList" value="yes" />}
      <AreaControl
        name="reason"
        label={
          <>
            Reason, shown in the history<span className="visually-hidden"> of {id}</span>
          </>
        }
        rows={2}
      />
      <p className={styles.buttons}>
        {scope !== 'in' && (
          <SubmitButton name="scope" value="in" isPrimary>
            Take into the atlas
          </SubmitButton>
        )}
        {scope !== 'out' && (
          <SubmitButton name="scope" value="out">
            Leave out
          </SubmitButton>
        )}
      </p>
    </PlainForm>
  )
}
