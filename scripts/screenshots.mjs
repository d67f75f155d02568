// Takes the pictures of the README from a running server: npm run screenshots -- [ADDRESS]
// With ATLAS_EMAIL and ATLAS_PASSWORD of a reviewer also that of the newest proposal that waits for review.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from './gates/chromium.mjs'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/images')
const address = process.argv[2] ?? 'http://localhost:3000'
const pictures = [
  { name: 'trials', path: '/trials?cellType=neural-stem-or-progenitor-cell&cellType=dopaminergic-neuron' },
  { name: 'trial', path: '/trials/NCT06138210' },
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await findChromium(root),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
for (const { name, path } of pictures) {
  await page.goto(address + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
if (process.env.ATLAS_EMAIL) await takeReview()
await browser.close()

async function takeReview() {
  await page.goto(`${address}/login`)
  await page.getByLabel('E-mail address').fill(process.env.ATLAS_EMAIL)
  await page.getByLabel('Password').fill(process.env.ATLAS_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
  await page.goto(`${address}/curate?view=review`)
  await page.locator('a[href^="/curate/proposals/"]').first().click()
  await page.waitForURL('**/curate/proposals/*')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, 'review.png') })
  console.log('docs/images/review.png')
}
