import { SubmitButton, TextControl } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SecretControl } from './secret-control'

/** The sign-in of members; `next` is where it leads. */
export function LoginForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <PlainForm action={action} label="Sign in">
      <input type="hidden" name="next" value={next} />
      <TextControl name="email" label="E-mail address" type="email" autoComplete="username" maxLength={254} />
      <SecretControl name="password" label="Password" autoComplete="current-password" />
      <SubmitButton isPrimary>Sign in</SubmitButton>
    </PlainForm>
  )
}
