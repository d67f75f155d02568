import { expect, test } from 'vitest'
import type { z } from 'zod'
import { draftInputSchema } from './draft-input'
import {
  mergeInputSchema,
  screeningInputSchema,
  trialLifecycleInputSchema,
  unmergeInputSchema,
} from './lifecycle-input'
import {
  commentInputSchema,
  decisionInputSchema,
  proposalInputSchema,
  withdrawalInputSchema,
} from './proposal-input'
import { disputeInputSchema, pickInputSchema } from './review-input'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const reason = 'Because'
const value = { field: 'status', value: 'RECRUITING', baseText: null }
const item = {
  entityType: 'trial',
  entityId: 'NCT06138210',
  operation: 'edit',
  baseVersion: 1,
  values: [value],
}
const proposal = { id, title: 'Correct', source: { sourceId: 's' }, items: [item] }

/** What the server decides, and nobody sends: who, when, in which state. */
const SMUGGLED = {
  role: 'admin',
  authorId: 'somebody',
  author: 'somebody',
  actorId: 'somebody',
  status: 'accepted',
  state: 'accepted',
  acceptedAt: '2020-01-01T00:00:00.000Z',
  createdAt: '2020-01-01T00:00:00.000Z',
  decidedById: 'somebody',
  isSelfReviewed: false,
  __proto__x: 1,
}

const INPUTS: Record<string, [z.ZodType, object]> = {
  proposal: [proposalInputSchema, proposal],
  decision: [
    decisionInputSchema,
    { id, version: 1, reason, values: [{ claimId: 'c', decision: 'accept' }], seenVersions: { i: 1 } },
  ],
  withdrawal: [withdrawalInputSchema, { id, version: 1, reason }],
  comment: [commentInputSchema, { proposalId: id, claimId: null, body: 'Hm' }],
  pick: [
    pickInputSchema,
    { trialId: 'N', subject: 'trial', field: 'status', claimId: 'c', version: 1, reason },
  ],
  dispute: [disputeInputSchema, { claimId: 'c', isDisputed: true, reason }],
  screening: [screeningInputSchema, { trialId: 'N', scope: 'in', version: 1, reason }],
  withdrawTrial: [trialLifecycleInputSchema, { trialId: 'N', version: 1, reason }],
  merge: [mergeInputSchema, { trialId: 'N', intoId: 'M', version: 1, intoVersion: 1, reason }],
  unmerge: [unmergeInputSchema, { trialId: 'N', reason }],
  draft: [
    draftInputSchema,
    { id, entityType: 'trial', entityId: 'N', baseVersion: 1, body: '{}', savedAt: null },
  ],
}

test.each(Object.entries(INPUTS))('%s takes what it names and nothing beside', (_, [schema, sample]) => {
  expect(schema.safeParse(sample).error).toBeUndefined()
  for (const [name, smuggled] of Object.entries(SMUGGLED))
    expect(schema.safeParse({ ...sample, [name]: smuggled }).success, name).toBe(false)
})

test('nothing is smuggled into the parts of a proposal or a decision', () => {
  const part = { acceptedAt: 'now' }
  const tries = [
    { ...proposal, items: [{ ...item, ...part }] },
    { ...proposal, items: [{ ...item, values: [{ ...value, ...part }] }] },
    { ...proposal, source: { sourceId: 's', ...part } },
  ]
  for (const smuggled of tries) expect(proposalInputSchema.safeParse(smuggled).success).toBe(false)
})

test.each([
  ['a field of another kind of thing', { ...item, values: [{ ...value, field: 'route' }] }],
  ['a field that every object has', { ...item, values: [{ ...value, field: 'constructor' }] }],
  ['a value that does not fit', { ...item, values: [{ ...value, field: 'phase', value: 'PHASE1' }] }],
  ['a value and a reason for none', { ...item, values: [{ ...value, missing: 'NOT_REPORTED' }] }],
  ['neither value nor reason', { ...item, values: [{ ...value, value: null }] }],
  [
    'a new product with a name for no address',
    { ...item, entityType: 'product', entityId: 'A B', operation: 'create' },
  ],
  ['an operation that is a command of its own', { ...item, operation: 'merge' }],
])('%s is refused', (_, wrong) => {
  expect(proposalInputSchema.safeParse({ ...proposal, items: [wrong] }).success).toBe(false)
})
