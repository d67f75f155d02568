// Takes the pictures of the README from a running server: npm run screenshots -- [ADDRESS]
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
await browser.close()
