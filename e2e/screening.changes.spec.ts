import { importCandidates } from './candidates'
import { expect, test } from './fixtures'
import { as } from './people'

test.use({ storageState: as('curator') })

const [TAKEN, LEFT] = ['NCT09900011', 'NCT09900012']

test('of two imported candidates one is taken into the atlas and one left out, each with a reason', async ({
  page,
  expectAccessible,
}, testInfo) => {
  test.slow()
  importCandidates(testInfo, [TAKEN, LEFT])

  await page.goto(`/curate/candidates?q=${TAKEN}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 candidate waits for screening')
  await expectAccessible(page)
  const taken = page.getByRole('form', { name: `Screen ${TAKEN}` })
  await taken.getByRole('button', { name: 'Take into the atlas' }).click()
  await expect(taken.getByRole('alert')).toBeVisible() // it asks why
  await taken.getByLabel(/^Reason, shown in the history/).fill('Cells made from pluripotent cells are given')
  await taken.getByRole('button', { name: 'Take into the atlas' }).click()
  await expect(page.getByRole('form', { name: `Screen ${TAKEN}` })).toHaveCount(0)

  await page.goto(`/curate/candidates?q=${LEFT}`)
  const left = page.getByRole('form', { name: `Screen ${LEFT}` })
  await left.getByLabel(/^Reason, shown in the history/).fill('No cells are given')
  await left.getByRole('button', { name: 'Leave out' }).click()
  await expect(page.getByRole('form', { name: `Screen ${LEFT}` })).toHaveCount(0)

  await page.goto(`/trials?q=${TAKEN}`)
  await expect(page.locator('tbody').getByText(TAKEN, { exact: true })).toBeVisible()
  await page.goto(`/trials?q=${LEFT}`)
  await expect(page.locator('tbody').getByText(LEFT, { exact: true })).toHaveCount(0)
  await page.goto(`/trials/${TAKEN}/history`)
  await expect(page.getByRole('article').first()).toContainText('Cells made from pluripotent cells are given')
})

test('a withdrawn trial leaves the list and comes back when it is reinstated', async ({
  browser,
  expectAccessible,
}) => {
  const context = await browser.newContext({ storageState: as('reviewer') })
  const page = await context.newPage()
  const trial = 'NCT06477744'
  await page.goto(`/trials/${trial}`)
  await page.getByRole('link', { name: 'Withdraw it' }).click()
  await expect(page).toHaveTitle(/^Withdraw a trial/)
  await expectAccessible(page)
  await page.getByLabel('Reason, shown in the history').fill('Entered twice')
  await page.getByRole('button', { name: 'Withdraw this trial' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This trial is withdrawn')
  await page.goto(`/trials?q=${trial}`)
  await expect(page.locator('tbody').getByText(trial, { exact: true })).toHaveCount(0)
  expect((await page.goto(`/trials/${trial}`))?.status()).toBe(404)
  await expect(page.getByText(`${trial} was withdrawn from this atlas on`)).toContainText(': “Entered twice”')
  await expectAccessible(page)
  await page.goto('/curate/withdrawn')
  const line = page.getByRole('row', { name: new RegExp(trial) })
  await expect(line).toContainText('Entered twice')
  await expectAccessible(page)
  await line.getByRole('link', { name: `History of ${trial}` }).click()
  await expect(page.getByRole('article').first()).toContainText('Entered twice')

  await page.getByRole('link', { name: 'Reinstate it' }).click()
  await page.getByLabel('Reason, shown in the history').fill('It was not the same trial')
  await page.getByRole('button', { name: 'Reinstate this trial' }).click()
  await expect(page).toHaveURL(`/trials/${trial}`)
  await page.goto(`/trials?q=${trial}`)
  await expect(page.locator('tbody').getByText(trial, { exact: true })).toBeVisible()
  await context.close()
})
