import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SecretControl } from './secret-control'

/** The second step of a sign-in. */
export function CodeForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <PlainForm action={action} label="Second factor">
      <input type="hidden" name="next" value={next} />
      <SecretControl
        name="code"
        label="Code"
        hint="Six digits from your authenticator app, or one of your recovery codes."
        autoComplete="one-time-code"
      />
      <SubmitButton isPrimary>Sign in</SubmitButton>
    </PlainForm>
  )
}
