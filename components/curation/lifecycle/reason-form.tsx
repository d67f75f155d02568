import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { Card } from '../../ui/card'
import styles from './lifecycle.module.css'

const LABEL = 'Reason, shown in the history'

/** One act on a trial as a whole, with its reason; `hidden` is what the act is about. */
export function ReasonForm(props: {
  title: string
  hint: ReactNode
  button: string
  hidden: Record<string, string | number>
  action: FormAction
}) {
  return (
    <Card title={props.title} hint={props.hint}>
      <PlainForm action={props.action} label={props.title} labels={{ reason: LABEL }}>
        {Object.entries(props.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <AreaControl name="reason" label={LABEL} rows={2} />
        <p className={styles.buttons}>
          <SubmitButton isPrimary>{props.button}</SubmitButton>
        </p>
      </PlainForm>
    </Card>
  )
}
