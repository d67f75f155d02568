import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { PASSWORD_HINT } from './password-hint'
import { SecretControl } from './secret-control'

/** The change of one's own password. */
export function PasswordForm({ action }: { action: FormAction }) {
  return (
    <PlainForm action={action} label="Change your password">
      <SecretControl name="current" label="Current password" autoComplete="current-password" />
      <SecretControl name="password" label="New password" hint={PASSWORD_HINT} autoComplete="new-password" />
      <div>
        <SubmitButton>Change the password</SubmitButton>
      </div>
    </PlainForm>
  )
}
