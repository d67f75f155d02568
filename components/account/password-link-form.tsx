import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { PASSWORD_HINT } from './password-hint'
import { SecretControl } from './secret-control'

/** A new password by a link of an administrator. */
export function PasswordLinkForm({ action }: { action: FormAction }) {
  return (
    <PlainForm action={action} label="New password">
      <SecretControl name="password" label="New password" hint={PASSWORD_HINT} autoComplete="new-password" />
      <SubmitButton isPrimary>Set the password</SubmitButton>
    </PlainForm>
  )
}
