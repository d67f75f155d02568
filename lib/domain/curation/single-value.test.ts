import { expect, test } from 'vitest'
import { proposalInputSchema } from './proposal-input'
import { type SingleValueInput, singleValueProposal, singleValueSchema } from './single-value'

const input: SingleValueInput = {
  id: '01J00000000000000000000000',
  trialId: 'NCT06138210',
  field: 'enrollment',
  version: 7,
  baseText: '29',
  texts: ['31 planned'],
  missing: '',
  reference: '10.1000/182',
  place: '',
  quote: '',
  summary: '',
}

test('one value typed without scripts becomes a whole proposal', () => {
  const answer = singleValueProposal(input, [])
  const proposal = 'proposal' in answer ? answer.proposal : null
  expect(proposalInputSchema.safeParse(proposal).success).toBe(true)
  expect(proposal).toMatchObject({
    title: 'NCT06138210: participants',
    items: [{ baseVersion: 7, values: [{ value: { count: 31, type: 'ESTIMATED' }, baseText: '29' }] }],
  })
})

test('a reason for having no value is proposed in place of one', () => {
  const answer = singleValueProposal({ ...input, texts: [''], missing: 'NOT_REPORTED' }, [])
  expect(answer).toMatchObject({
    proposal: { items: [{ values: [{ value: null, missing: 'NOT_REPORTED' }] }] },
  })
})

test('what cannot be read, what has no source, and a value with a reason for none are told at their control', () => {
  expect(singleValueProposal({ ...input, texts: ['some'] }, [])).toMatchObject({ at: 'value' })
  expect(singleValueProposal({ ...input, reference: ' ' }, [])).toMatchObject({ at: 'reference' })
  expect(singleValueProposal({ ...input, missing: 'NOT_REPORTED' }, [])).toMatchObject({ at: 'missing' })
})

test('a field of an administration is refused: its subject is another thing', () => {
  expect(singleValueSchema.safeParse({ ...input, field: 'dose' }).success).toBe(false)
})
