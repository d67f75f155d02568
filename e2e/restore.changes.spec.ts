import { expect, test } from './fixtures'
import { as } from './people'
import { acceptProposal, proposeValue } from './proposing'

const TRIAL = 'NCT06753331'

test('an old version is laid beside the newest, proposed again, accepted and shown', async ({
  browser,
  expectAccessible,
}) => {
  test.slow() // two people, two decisions
  const entering = await browser.newContext({ storageState: as('curator') })
  const curator = await entering.newPage()
  const reviewing = await browser.newContext({ storageState: as('reviewer') })
  const reviewer = await reviewing.newPage()
  await proposeValue(curator, { trial: TRIAL, field: 'enrollment', value: '55 enrolled' })
  await acceptProposal(reviewer, curator.url(), 'Read in the paper')

  // the store of this run was made today
  await curator.goto(`/trials/${TRIAL}?asOf=2026-05-01`)
  await expect(curator.getByRole('heading', { level: 1 })).toContainText('was not in this atlas yet')
  await curator.getByLabel('As it was on').fill(new Date().toISOString().slice(0, 10))
  await curator.getByRole('button', { name: 'Show that day' }).click()
  const banner = curator.getByRole('region', { name: 'The day this record is shown as of' })
  await expect(curator.getByRole('main')).toContainText('55 enrolled')
  await expectAccessible(curator)

  await banner.getByRole('link', { name: 'History' }).click()
  await curator.getByRole('combobox', { name: 'Compare' }).selectOption('1')
  await curator.getByRole('button', { name: 'Side by side' }).click()
  const comparison = curator.getByRole('table', { name: 'Both versions side by side' })
  const participants = comparison.getByRole('row', { name: /^Participants/ })
  await expect(participants.getByRole('cell')).toContainText(['12 planned', '55 enrolled'])
  await expectAccessible(curator)
  await curator.getByRole('button', { name: 'Propose to restore it' }).click()
  await expect(curator).toHaveURL(/\/curate\/proposals\/[0-9A-Z]{26}$/)
  await acceptProposal(reviewer, curator.url(), 'The paper spoke of another trial')

  await reviewer.goto(`/trials/${TRIAL}`)
  await expect(reviewer.getByRole('main').getByRole('definition').nth(2)).toContainText('12 planned')
  await reviewer.goto(`/trials/${TRIAL}/history`)
  await expect(reviewer.getByRole('article').nth(0)).toContainText('The paper spoke of another trial')
  await expect(reviewer.getByRole('article').nth(1)).toContainText('Read in the paper')
  await entering.close()
  await reviewing.close()
})
