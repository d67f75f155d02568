import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Viewer } from '../../domain/users/viewer'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { saveEdit, submitProposal, withdrawProposal } from './proposal-commands'
import { decideProposal, pickStatement } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  OTHER_CURATOR,
  proposalFor,
  REVIEWER,
  setSelfReview,
  trialItem,
  valueOf,
} from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

const FIELDS = { status: ['RECRUITING', 'COMPLETED', 'UNKNOWN'], acronym: ['EXO', 'CURE'] } as const
type Field = keyof typeof FIELDS

type Step =
  | { kind: 'submit' | 'save'; by: 0 | 1; field: Field; value: number }
  | { kind: 'accept' | 'reject' | 'withdraw'; which: number }
  | { kind: 'pick'; which: number }

const field = fc.constantFrom<Field>('status', 'acronym')
const which = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('submit' as const, 'save' as const),
    by: fc.constantFrom(0 as const, 1 as const),
    field,
    value: fc.nat(2),
  }),
  fc.record({ kind: fc.constantFrom('accept' as const, 'reject' as const, 'withdraw' as const), which }),
  fc.record({ kind: fc.constant('pick' as const), which }),
)

/**
 * DESIGN section 3: the accepted curated reading is shown. Whatever curators and reviewers do, in whatever order: where one was ever
 * accepted exactly one is in force for each field, it is what the trial shows, and the history is whole.
 */
test('one curated reading is in force for each field, whatever people do in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await openTemporaryStore()
      await setSelfReview('on')
      const { id, publicId } = await givenTrial()
      for (const each of steps) await take(each, { id, publicId })
      for (const name of Object.keys(FIELDS)) {
        const claims = await reader().claim.findMany({ where: { field: name, basis: 'curated' } })
        const inForce = claims.filter(({ state, endedAt }) => state === 'accepted' && endedAt === null)
        const wasAccepted = claims.some(({ acceptedAt }) => acceptedAt !== null)
        expect(inForce).toHaveLength(wasAccepted ? 1 : 0)
        const trial: Record<string, unknown> = await reader().trial.findUniqueOrThrow({ where: { id } })
        expect(trial[name]).toBe(inForce[0]?.value ? JSON.parse(inForce[0].value) : null)
        expect(claims.filter(({ state, endedAt }) => state === 'superseded' && endedAt === null)).toEqual([])
      }
      const entries = await reader().auditEntry.findMany({
        where: { entityType: 'trial' },
        orderBy: { seq: 'asc' },
      })
      expect(entries.map(({ version }) => version)).toEqual(entries.map((_, at) => at + 2))
      expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true })
    }),
    { numRuns: 10 },
  )
}, 120_000)

// a step that its moment does not allow is refused, which is part of the test
async function take(each: Step, { id, publicId }: { id: number; publicId: string }): Promise<void> {
  const { version } = await reader().trial.findUniqueOrThrow({ where: { id } })
  if ('field' in each) {
    const value = FIELDS[each.field][each.value % FIELDS[each.field].length]
    const input = proposalFor([trialItem(publicId, version, valueOf(each.field, value))])
    const author: Viewer = each.by === 0 ? CURATOR : OTHER_CURATOR
    await codeOf(each.kind === 'submit' ? submitProposal(author, input) : saveEdit(REVIEWER, input))
    return
  }
  if (each.kind === 'pick') {
    const claims = await reader().claim.findMany({
      where: { acceptedAt: { not: null } },
      orderBy: { id: 'asc' },
    })
    const claim = claims[each.which % Math.max(claims.length, 1)]
    if (!claim) return
    const picked = { subject: 'trial', field: claim.field === 'status' ? 'status' : 'acronym' } as const
    const statement = { claimId: claim.id, versionId: null, version, reason: 'Read again' }
    await codeOf(pickStatement(REVIEWER, { trialId: publicId, ...picked, ...statement }))
    return
  }
  const sets = await reader().changeSet.findMany({ orderBy: { id: 'asc' } })
  const set = sets[each.which % Math.max(sets.length, 1)]
  if (!set) return
  if (each.kind === 'withdraw') {
    const author = set.authorId === CURATOR.id ? CURATOR : OTHER_CURATOR
    await codeOf(withdrawProposal(author, { id: set.id, version: set.version, reason: 'A mistake' }))
    return
  }
  const decision = await decisionOn(set.id, { decision: each.kind })
  const seenVersions = Object.fromEntries(Object.keys(decision.seenVersions).map((item) => [item, version]))
  await codeOf(decideProposal(REVIEWER, { ...decision, seenVersions }))
}
