import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { noLink } from '@/app/screens/no-link'
import { AcceptanceForm } from '@/components/account/acceptance-form'
import { NarrowCard } from '@/components/account/narrow-card'
import { PasswordLinkForm } from '@/components/account/password-link-form'
import { PageFrame } from '@/components/ui/page-frame'
import { roleLabel } from '@/lib/domain/users/role-labels'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getLink } from '@/lib/server/users/user-queries'
import { acceptInvitationAction, choosePasswordAction } from './invitation-actions'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default answerPage(async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const link = await getLink(await currentViewer(), token)
  return (
    <PageFrame>
      {link.purpose === 'account' ? (
        <NarrowCard
          title="Welcome to Cell Trial Atlas"
          lead={`${link.invitedByHandle} has invited ${link.email} as ${roleLabel(link.role).toLowerCase()}.`}
          foot="The public name stands in the history beside everything you change, and cannot be changed later."
        >
          <AcceptanceForm action={acceptInvitationAction.bind(null, token)} />
        </NarrowCard>
      ) : (
        <NarrowCard
          title="Choose a new password"
          lead={`For ${link.email}. All sign-ins of this account end.`}
        >
          <PasswordLinkForm action={choosePasswordAction.bind(null, token)} />
        </NarrowCard>
      )}
    </PageFrame>
  )
}, noLink)
