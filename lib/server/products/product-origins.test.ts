import { beforeEach, expect, test } from 'vitest'
import type { ProposalItem } from '../../domain/curation/proposal-input'
import { ANONYMOUS } from '../../domain/users/viewer'
import { getCellType } from '../cell-types/cell-type-queries'
import { saveEdit, submitProposal } from '../curation/proposal-commands'
import { decideProposal } from '../curation/review-commands'
import {
  CURATOR,
  decisionOn,
  itemOf,
  proposalFor,
  REVIEWER,
  setSelfReview,
  valueOf,
} from '../curation/testing/proposal-builders'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { NOW } from '../projection/testing/evidence-builders'
import { getTrialVocabulary } from '../trials/trial-queries'
import { getProduct } from './product-queries'

beforeEach(async () => {
  await openTemporaryStore()
  await setSelfReview('on')
})

test('a changed value names its source, passage, who and when, and keeps the values before it', async () => {
  await givenFoundingProduct()
  await saveEdit(REVIEWER, proposalFor([edit(1, valueOf('developer', 'Allife'))]))
  const quoted = valueOf('developer', 'Allife Medical', { passage: 'made by Allife Medical' })
  const source = { reference: '10.1000/devsource', title: 'A second paper', publishedOn: '2026-06' }
  const { id } = await submitProposal(CURATOR, proposalFor([edit(2, quoted)], { source }))
  await decideProposal(REVIEWER, await decisionOn(id))
  const { fields, sources } = await productNow()
  expect(fields.developer).toMatchObject({
    display: 'Allife Medical',
    why: expect.stringMatching(
      /^A curator read it in a primary source .* Until .* it read “Founder Inc\.”, from the founding data, which keep no source for it\.$/,
    ),
    statements: [
      {
        display: 'Allife Medical',
        origin: 'paper doi:10.1000/devsource',
        passage: 'made by Allife Medical',
        locator: 'p. 3',
        isShown: true,
        decision: { by: 'rosalind', enteredBy: 'ada', reason: 'Checked against the source' },
      },
      { display: 'Allife', standing: 'no longer in force' },
    ],
  })
  const shown = sources.find(({ number }) => number === fields.developer?.sourceNumber)
  expect(shown).toMatchObject({ title: 'A second paper', url: 'https://doi.org/10.1000/devsource' })
})

test('a founding value without a claim says so, and one nobody spoke of is not told', async () => {
  await givenFoundingProduct()
  const { fields } = await productNow()
  expect(fields.developer).toMatchObject({
    display: 'Founder Inc.',
    sourceNumber: null,
    why: 'It came with the founding data, which keep no source for it.',
    statements: [],
  })
  expect(Object.keys(fields)).toEqual(['name', 'developer'])
})

test('a cell type names the sources of its fields, coded ones by their labels', async () => {
  const made = (slug: string, ...values: ProposalItem['values']) => itemOf('cellType', slug, { values })
  const wide = made('stem', valueOf('name', 'Stem cell'))
  const narrow = made(
    'neural-stem',
    valueOf('name', 'Neural stem cell'),
    valueOf('parent', 'stem', { passage: 'a stem cell of the brain' }),
  )
  await saveEdit(REVIEWER, proposalFor([wide, narrow]))
  const { fields, sources } = await getCellType(ANONYMOUS, 'neural-stem')
  expect(fields.parent).toMatchObject({
    display: 'Stem cell',
    values: [{ value: 'stem', label: 'Stem cell' }],
    sourceNumber: sources[0]?.number,
    statements: [{ passage: 'a stem cell of the brain', decision: { by: 'rosalind' } }],
  })
})

function edit(version: number, ...values: ProposalItem['values']): ProposalItem {
  return itemOf('product', 'alf201', { operation: 'edit', baseVersion: version, values })
}

async function givenFoundingProduct(): Promise<void> {
  const row = { id: 'alf201', name: 'ALF201', developer: 'Founder Inc.', createdAt: NOW, updatedAt: NOW }
  await inTransaction((tx) => tx.product.create({ data: row }))
}

async function productNow() {
  return getProduct(ANONYMOUS, 'alf201', await getTrialVocabulary(ANONYMOUS))
}
