import { ulid } from 'ulid'
import type { Invitation } from '../../../generated/prisma/client'
import { AppError } from '../../domain/shared/app-error'
import type { Role } from '../../domain/users/role'
import type { Viewer } from '../../domain/users/viewer'
import type { Reader, Transaction } from '../db/handles'
import { hashLinkToken, LINK_LIFE, makeLinkToken } from './link-token'

export interface IssuedLink {
  id: string
  token: string // shown once, to the administrator who hands it over
  expiresAt: string
}

/** Writes a link for an address; earlier ones for the same address stop working. */
export async function writeInvitation(
  tx: Transaction,
  viewer: Viewer,
  about: { email: string; role: Role },
): Promise<IssuedLink> {
  await endOpenLinks(tx, about.email)
  const now = Date.now()
  const { token, tokenHash } = makeLinkToken()
  const id = ulid()
  const expiresAt = new Date(now + LINK_LIFE).toISOString()
  const by = { invitedById: viewer.id, invitedByHandle: viewer.handle }
  await tx.invitation.create({
    data: { id, ...about, tokenHash, ...by, createdAt: new Date(now).toISOString(), expiresAt },
  })
  return { id, token, expiresAt }
}

/** Ends all links of an address that are still open. */
async function endOpenLinks(tx: Transaction, email: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date().toISOString() },
  })
}

/** The invitation a link's token opens. Throws `notFound`, the same for a wrong, used, revoked and old one. */
export async function getOpenInvitation(handle: Reader | Transaction, token: string): Promise<Invitation> {
  const invitation = await handle.invitation.findUnique({ where: { tokenHash: hashLinkToken(token) } })
  const isOpen = invitation && !invitation.acceptedAt && !invitation.revokedAt
  if (!isOpen || invitation.expiresAt <= new Date().toISOString())
    throw new AppError('notFound', 'This link was used, withdrawn, or is too old. Ask for a new one.')
  return invitation
}

/** Takes an invitation, once: of two at the same moment one is refused with `notFound`. */
export async function takeInvitation(tx: Transaction, token: string): Promise<Invitation> {
  const invitation = await getOpenInvitation(tx, token)
  const acceptedAt = new Date().toISOString()
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt } })
  return invitation
}
