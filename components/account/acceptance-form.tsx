import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SubmitButton, TextControl } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { PASSWORD_HINT } from './password-hint'
import { SecretControl } from './secret-control'

/** What an invited person chooses for themselves. */
export function AcceptanceForm({ action }: { action: FormAction }) {
  return (
    <PlainForm action={action} label="Your account">
      <TextControl name="name" label="Your name" autoComplete="name" maxLength={100} />
      <TextControl
        name="handle"
        label="Public name"
        hint="Small letters, digits and hyphens, such as ada-lovelace."
        maxLength={30}
      />
      <SecretControl name="password" label="Password" hint={PASSWORD_HINT} autoComplete="new-password" />
      <SubmitButton isPrimary>Make the account</SubmitButton>
    </PlainForm>
  )
}
