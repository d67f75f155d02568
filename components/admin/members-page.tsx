import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { ROLE_HINT } from '@/lib/domain/users/role-labels'
import type { InvitationView, UserView } from '@/lib/domain/users/user-views'
import { Card } from '../ui/card'
import { AdminHeading } from './admin-heading'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import type { LinkAction, MemberActions } from './member-actions'
import { MemberList } from './member-list'

/** Who may sign in: the members, the links nobody has used yet, and the invitation of further ones. */
export function MembersPage(props: {
  members: readonly UserView[]
  invitations: readonly InvitationView[]
  actions: MemberActions & { invite: LinkAction; revoke: FormAction }
}) {
  const { members, invitations, actions } = props
  return (
    <>
      <AdminHeading here="/admin/users" title={sayMembers(members)}>
        <p>{ROLE_HINT}</p>
      </AdminHeading>
      <Card title="Invite somebody" hint="No mail is sent: you get a link to hand over, good for seven days.">
        <InviteForm action={actions.invite} />
      </Card>
      {invitations.length > 0 && (
        <Card title="Links nobody has used yet">
          <InvitationList invitations={invitations} revoke={actions.revoke} />
        </Card>
      )}
      <Card title="Members">
        <MemberList members={members} actions={actions} />
      </Card>
    </>
  )
}

function sayMembers(members: readonly UserView[]): string {
  const active = members.filter(({ isActive }) => isActive)
  const admins = active.filter(({ role }) => role === 'admin').length
  const count = sayCount(active.length, 'member', 'members')
  if (active.length === admins) return `${count}, ${admins === 1 ? 'an administrator' : 'all administrators'}`
  return `${count}, ${sayNumber(admins)} of them ${admins === 1 ? 'an administrator' : 'administrators'}`
}
