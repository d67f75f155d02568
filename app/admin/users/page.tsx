import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { MembersPage } from '@/components/admin/members-page'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listInvitations, listUsers } from '@/lib/server/users/user-queries'
import {
  endSignInsAction,
  inviteAction,
  openOrCloseAction,
  passwordLinkAction,
  removeSecondFactorAction,
  revokeInvitationAction,
  setRoleAction,
} from './user-actions'

export const metadata: Metadata = { title: 'Members' }

export default answerPage(async function Members() {
  const viewer = await currentViewer()
  const members = await listUsers(viewer)
  const invitations = await listInvitations(viewer)
  return (
    <PageFrame>
      <MembersPage
        members={members}
        invitations={invitations}
        actions={{
          invite: inviteAction,
          revoke: revokeInvitationAction,
          setRole: setRoleAction,
          openOrClose: openOrCloseAction,
          endSignIns: endSignInsAction,
          passwordLink: passwordLinkAction,
          removeSecondFactor: removeSecondFactorAction,
        }}
      />
    </PageFrame>
  )
})
