import { afterAll, beforeAll, expect, test } from 'vitest'
import { productDetailSchema, productListSchema } from '@/lib/domain/products/product-views'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { ANONYMOUS } from '@/lib/domain/users/viewer'
import { recordChanges } from '@/lib/server/db/change'
import { inTransaction } from '@/lib/server/db/transaction'
import { listTrials } from '@/lib/server/trials/trial-queries'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { loadProduct, loadProductList } from './product-data'

const family = 'ipsc-derived-mesenchymal-stromal-cell'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

test('the list fits its schema, and its counts are those of the trial table', async () => {
  const { data } = productListSchema.parse(await loadProductList(ANONYMOUS))
  expect(data.filter(({ isFamily }) => isFamily)).toHaveLength(4)
  for (const { id, trials } of data.filter(({ isFamily }) => !isFamily).slice(0, 20)) {
    const filters = { ...EMPTY_REQUEST.filters, anyOf: { product: [id] } }
    const { total } = await listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters }, { facets: false })
    expect(trials, id).toBe(total)
  }
})

test('a product has its aliases with sources, how it is given, and its statements with evidence', async () => {
  const product = productDetailSchema.parse(await loadProduct(ANONYMOUS, 'alf201'))
  const numbers = product.sources.map(({ number }) => number)
  expect(product.aliases.map(({ name }) => name)).toEqual(expect.arrayContaining(['iEPCs', 'iPSC EPCs']))
  expect(product.aliases.every(({ sourceNumber }) => numbers.includes(sourceNumber ?? 0))).toBe(true)
  expect(product.family?.value).toBe('ipsc-derived-endothelial-progenitor-cell')
  expect(product.administrations.map(({ trialId }) => trialId)).toContain('NCT05993884')
  expect(product.trials.data.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['NCT05993884', 'CTR20231375', 'CTR20253094']),
  )
})

test('a founding value names the page it was read on', async () => {
  const { fields, sources } = await loadProduct(ANONYMOUS, 'alf201')
  const { cellType, aliases, developer } = fields
  expect(developer?.statements).toHaveLength(1)
  expect(aliases?.statements.map(({ standing }) => standing)).toEqual(['agrees', 'agrees'])
  expect(aliases?.why).toBe('Each stands beside the source in which it was first read.')
  expect(cellType?.why).toMatch(/^It came with the founding data, from \d+ sources? that says? so\./)
  expect(cellType?.statements[0]).toMatchObject({ isShown: true, sourceNumber: cellType?.sourceNumber })
  expect(sources.map(({ number }) => number)).toContain(cellType?.sourceNumber)
})

test('what is said of a wider class says of which', async () => {
  const { statements } = await loadProduct(ANONYMOUS, family)
  const behaviour = statements.find(({ text }) => /behave inside people/.test(text))
  expect(behaviour).toMatchObject({ isAboutThis: false, kind: { value: 'limitation' } })
  expect(behaviour?.about).toMatch(/mesenchymal/)
  expect(behaviour?.about).not.toMatch(/iPSC/)
  expect(statements.some(({ isAboutThis }) => isAboutThis)).toBe(true)
})

test('a level of evidence and a locator stand with every statement', async () => {
  const { statements } = await loadProduct(ANONYMOUS, 'gd-iexo-003')
  const immunogenic = statements.find(({ text }) => /less immunogenic/.test(text))
  expect(immunogenic).toMatchObject({ kind: { value: 'advantage' }, citations: [{ locator: 'paragraph 5' }] })
  expect(statements.every(({ system, citations }) => system.label !== '' && citations.length > 0)).toBe(true)
})

test('an unknown product is not found', async () => {
  await expect(loadProduct(ANONYMOUS, 'nothing')).rejects.toMatchObject({ code: 'notFound' })
})

// The last test: it changes the store of this file.
test('the absence of a stroke trial of iPSC-derived MSC is counted, and a trial of it ends it', async () => {
  const before = productDetailSchema.parse(await loadProduct(ANONYMOUS, family))
  expect(before.familyTrials).toMatchObject({ inIndication: 0, undetermined: 0, atlasTotal: 187 })
  expect(before.familyTrials?.sentence).toMatch(
    /^No trial of iPSC-derived mesenchymal stromal cells in ischemic stroke among the 187 trials of this atlas, as of \d/,
  )
  expect(before.familyTrials?.inOtherConditions).toBeGreaterThan(0)

  await addStrokeTrial()

  const after = await loadProduct(ANONYMOUS, family)
  expect(after.familyTrials).toMatchObject({ inIndication: 1, atlasTotal: 188 })
  expect(after.familyTrials?.sentence).toMatch(
    /^1 trial of iPSC-derived mesenchymal stromal cells in ischemic stroke among the 188/,
  )
})

async function addStrokeTrial(): Promise<void> {
  const at = '2026-11-23T00:00:00.000Z'
  await inTransaction(async (tx) => {
    const { id } = await tx.trial.create({
      data: {
        publicId: 'NCT00000001',
        scope: 'in',
        visibility: 'published',
        title: 'iPSC-derived MSC in stroke',
        phaseGroup: 'PHASE1',
        createdAt: at,
        updatedAt: at,
        cellTypes: '["mesenchymal-stromal-cell"]',
        startingMaterials: '["ipsc"]',
        conditions: '["ischemic-stroke"]',
      },
    })
    await recordChanges(tx, [{ entityType: 'trial', entityId: String(id) }])
  })
}
