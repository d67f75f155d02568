import { beforeEach, expect, test } from 'vitest'
import { ulid } from 'ulid'
import type { ProposalItem } from '../../domain/curation/proposal-input'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { listProducts } from '../products/product-queries'
import { getEditRecord } from './edit-queries'
import { saveEdit, submitProposal } from './proposal-commands'
import { decideProposal } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
  proposalFor,
  REVIEWER,
  setSelfReview,
  valueOf,
} from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

beforeEach(async () => {
  await openTemporaryStore()
  await setSelfReview('on')
})

const save = (...items: ProposalItem[]) => saveEdit(REVIEWER, proposalFor(items))
const edit = (item: ProposalItem, version: number): ProposalItem => ({
  ...item,
  operation: 'edit',
  baseVersion: version,
})
const product = (slug: string, ...values: ProposalItem['values']) => itemOf('product', slug, { values })

test('a product with its cell type is made in one go, whatever order they are named in', async () => {
  await save(
    product(
      'alf201',
      valueOf('name', 'ALF201'),
      valueOf('cellType', ['progenitor']),
      valueOf('aliases', ['iEPC', 'iPSC EPC']),
    ),
    itemOf('cellType', 'progenitor', { values: [valueOf('name', 'Progenitor')] }),
  )
  expect(await reader().product.findUnique({ where: { id: 'alf201' } })).toMatchObject({
    name: 'ALF201',
    cellTypeId: 'progenitor',
    version: 1,
  })
  const record = await getEditRecord(CURATOR, { entityType: 'product', id: 'alf201' })
  expect(record.fields).toMatchObject({
    aliases: { value: ['iEPC', 'iPSC EPC'] },
    cellType: { display: 'Progenitor', missing: null },
    donor: { value: null, missing: 'NOT_CAPTURED' },
  })
  const trail = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(trail.map(({ action }) => action)).toEqual(['cellType.create', 'product.create'])
})

test('an alias taken back is ended, found no more, and can come back', async () => {
  await save(product('alf201', valueOf('name', 'ALF201'), valueOf('aliases', ['iEPC', 'EPC'])))
  await save(edit(product('alf201', valueOf('aliases', ['EPC'])), 1))
  const [card] = await listProducts(SYSTEM_VIEWER, new Map())
  expect(card?.aliases).toEqual(['EPC'])
  const ended = await reader().productAlias.findFirstOrThrow({ where: { name: 'iEPC' } })
  expect(ended.endedAt).not.toBeNull()
  await save(edit(product('alf201', valueOf('aliases', ['EPC', 'iEPC'])), 2))
  expect((await listProducts(SYSTEM_VIEWER, new Map()))[0]?.aliases).toEqual(['EPC', 'iEPC'])
})

test('a value given takes the reason for its absence away, and a reason given takes the value', async () => {
  await save(product('alf201', valueOf('name', 'ALF201')))
  await save(edit(product('alf201', valueOf('developer', 'Allife')), 1))
  const missing = async () => {
    const row = await reader().product.findUniqueOrThrow({ where: { id: 'alf201' } })
    return [row.developer, (JSON.parse(row.missing) as Record<string, string>).developer]
  }
  expect(await missing()).toEqual(['Allife', undefined])
  await save(edit(product('alf201', valueOf('developer', null, { missing: 'NOT_REPORTED' })), 2))
  expect(await missing()).toEqual([null, 'NOT_REPORTED'])
})

test('a withdrawn product stands in no list and comes back', async () => {
  await save(product('alf201', valueOf('name', 'ALF201')))
  await save(itemOf('product', 'alf201', { operation: 'withdraw', baseVersion: 1 }))
  expect(await listProducts(SYSTEM_VIEWER, new Map())).toEqual([])
  expect(await codeOf(save(edit(product('alf201', valueOf('developer', 'X')), 2)))).toBe('invalid')
  await save(itemOf('product', 'alf201', { operation: 'reinstate', baseVersion: 2 }))
  expect(await listProducts(SYSTEM_VIEWER, new Map())).toMatchObject([{ id: 'alf201' }])
})

test('a trial is found and shown anew after the area of its condition, or the name of its product, changed', async () => {
  const { id, publicId } = await givenTrial()
  const administration = ulid()
  await save(
    itemOf('condition', 'stroke', { values: [valueOf('name', 'Stroke'), valueOf('area', 'brain')] }),
    product('alf201', valueOf('name', 'ALF201')),
    itemOf('trial', publicId, {
      operation: 'edit',
      baseVersion: 1,
      values: [valueOf('condition', [{ text: 'Stroke', code: 'stroke' }])],
    }),
    itemOf('administration', administration, { trialId: publicId, values: [valueOf('product', 'alf201')] }),
  )
  const before = await reader().trial.findUniqueOrThrow({ where: { id } })
  expect(before).toMatchObject({ conditionAreas: '["brain"]', products: '["alf201"]', version: 2 })
  const condition = itemOf('condition', 'stroke', { values: [valueOf('area', 'vessels')] })
  await save(edit(condition, 1))
  const after = await reader().trial.findUniqueOrThrow({ where: { id } })
  expect(after).toMatchObject({ conditionAreas: '["vessels"]', version: 3 })
  await save(edit(product('alf201', valueOf('aliases', ['Wonderful'])), 1))
  const renamed = await reader().trial.findUniqueOrThrow({ where: { id } })
  expect(renamed.searchHash).not.toBe(after.searchHash)
})

test('routes, techniques and conditions take their codes, and a synonym means one condition', async () => {
  await save(
    itemOf('route', 'nasal', { values: [valueOf('name', 'Nasal'), valueOf('nciThesaurusId', 'C38284')] }),
    itemOf('technique', 'needle', { values: [valueOf('name', 'Needle'), valueOf('meshId', 'D013238')] }),
    itemOf('condition', 'stroke', {
      values: [
        valueOf('name', 'Stroke'),
        valueOf('area', 'brain'),
        valueOf('synonyms', ['Ischaemic Stroke']),
      ],
    }),
    itemOf('condition', 'injury', { values: [valueOf('name', 'Injury'), valueOf('area', 'brain')] }),
  )
  expect(await reader().route.findFirst()).toMatchObject({ nciThesaurusId: 'C38284', isConfirmed: true })
  expect(await reader().technique.findFirst()).toMatchObject({ meshId: 'D013238' })
  expect(await reader().conditionSynonym.findFirst()).toMatchObject({ text: 'ischaemic stroke' })
  const taken = itemOf('condition', 'injury', { values: [valueOf('synonyms', ['ischaemic stroke'])] })
  expect(await codeOf(save(edit(taken, 1)))).toBe('invalid')
})

test('an edited statement ends and its words stand anew, with the sources of both', async () => {
  const id = ulid()
  await save(product('alf201', valueOf('name', 'ALF201')))
  const said = [
    valueOf('kind', 'safety'),
    valueOf('system', 'animal'),
    valueOf('text', 'No tumours were seen.'),
  ]
  const subject = { product: 'alf201', cellType: null, startingMaterial: null, entity: null }
  await save(itemOf('statement', id, { values: [...said, valueOf('subject', subject)] }))
  const words = itemOf('statement', id, { values: [valueOf('text', 'No tumours were seen in mice.')] })
  await saveEdit(
    REVIEWER,
    proposalFor([edit(words, 1)], { source: { reference: 'pmid 31452104', title: null, publishedOn: null } }),
  )
  const all = await reader().statement.findMany({
    include: { citations: true },
    orderBy: { acceptedAt: 'asc' },
  })
  expect(all.map(({ text, endedAt, citations }) => [text, endedAt === null, citations.length])).toEqual([
    ['No tumours were seen.', false, 1],
    ['No tumours were seen in mice.', true, 2],
  ])
  expect(all[1]).toMatchObject({ kind: 'safety', system: 'animal', productId: 'alf201' })
  expect(await codeOf(save(edit(words, 1)))).toBe('conflict')
})

test('an accepted administration of a rejected product is refused in a sentence, and nothing is stored', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([
    product('alf201', valueOf('name', 'ALF201')),
    itemOf('administration', ulid(), { trialId: publicId, values: [valueOf('product', 'alf201')] }),
  ])
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  const name = await reader().claim.findFirstOrThrow({ where: { field: 'name' } })
  const values = decision.values.map((value) =>
    value.claimId === name.id ? { ...value, decision: 'reject' as const } : value,
  )
  await expect(decideProposal(REVIEWER, { ...decision, values })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('names alf201, which was not accepted'),
  })
  expect(await reader().claim.count({ where: { state: 'proposed' } })).toBe(2)
  expect(await reader().auditEntry.count()).toBe(1)
  await decideProposal(REVIEWER, decision)
  expect(await reader().product.count()).toBe(1)
})

test('a value that names what is in no vocabulary is refused where it stands', async () => {
  const { publicId } = await givenTrial()
  const unknown = itemOf('administration', ulid(), {
    trialId: publicId,
    values: [valueOf('product', 'nobody-knows')],
  })
  await expect(submitProposal(CURATOR, proposalFor([unknown]))).rejects.toMatchObject({
    code: 'invalid',
    fields: { 'items.0.values.0.value': expect.stringContaining('nobody-knows') },
  })
  expect(await inTransaction((tx) => tx.claim.count())).toBe(0)
})
