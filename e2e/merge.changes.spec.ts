import { expect, test } from './fixtures'
import { as } from './people'

test('two trials are merged and given back as they were', async ({ browser, expectAccessible }) => {
  test.slow()
  const context = await browser.newContext({ storageState: as('reviewer') })
  const page = await context.newPage()
  const [from, into] = ['hPSCreg-153', 'hPSCreg-157']
  const title = async (id: string) => {
    await page.goto(`/trials/${id}`)
    return page.getByRole('heading', { level: 1 }).textContent()
  }
  const before = [await title(from), await title(into)]
  await page.goto(`/curate/trials/${from}/merge`)
  await page.getByLabel('Identifier').fill(into)
  await page.getByRole('button', { name: 'Lay side by side' }).click()
  await expect(page.getByRole('table', { name: 'Fields of the two trials' })).toBeVisible()
  await expect(page).toHaveTitle(/^Merge two trials/)
  await expectAccessible(page)
  await page.getByLabel('Reason, shown in the history').fill('The same trial under two numbers')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page).toHaveURL(`/trials/${into}`)
  await page.goto(`/trials/${from}`)
  await expect(page).toHaveURL(`/trials/${into}`)

  await page.goto(`/curate/trials/${into}/merge`)
  await page.getByLabel('Reason, shown in the history').fill('They are two trials after all')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo this merge' }).click()
  await expect(page).toHaveURL(`/trials/${from}`)
  expect([await title(from), await title(into)]).toEqual(before)
  await page.goto(`/trials/${from}/history`)
  await expect(page.getByRole('article').nth(0)).toContainText('They are two trials after all')
  await expect(page.getByRole('article').nth(1)).toContainText('The same trial under two numbers')
  await context.close()
})
