import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { roleLabel } from '@/lib/domain/users/role-labels'
import type { InvitationView } from '@/lib/domain/users/user-views'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import styles from './member-list.module.css'

/** The open links, newest first, each with a button that makes it useless. */
export function InvitationList(props: { invitations: readonly InvitationView[]; revoke: FormAction }) {
  return (
    <ul className={styles.list}>
      {props.invitations.map((invitation) => (
        <li key={invitation.id} className={styles.invitation}>
          <div>
            <p>
              <strong>{invitation.email}</strong> · {sayPurpose(invitation)}
            </p>
            <p className={styles.hint}>
              by {invitation.invitedByHandle}, {sayInstant(invitation.createdAt)} · works until{' '}
              {sayInstant(invitation.expiresAt)}
            </p>
          </div>
          <PlainForm action={props.revoke} label={`Withdraw the link of ${invitation.email}`}>
            <input type="hidden" name="id" value={invitation.id} />
            <SubmitButton>Withdraw</SubmitButton>
          </PlainForm>
        </li>
      ))}
    </ul>
  )
}

function sayPurpose({ purpose, role }: InvitationView): string {
  return purpose === 'password' ? 'to choose a new password' : `invited as ${roleLabel(role).toLowerCase()}`
}
