// Measures pages of a running production server with Lighthouse, as a phone and as a desktop, and prints the table of
// docs/performance.md: npm run lighthouse -- [ADDRESS [PATH ...]]. Three runs each; the middle one by performance counts.
// Lighthouse is fetched when it is asked for: two hundred packages that nobody needs who starts, tests or reads the atlas.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './gates/chromium.mjs'
import { run } from './setup/step.mjs'

const root = join(import.meta.dirname, '..')
const [address = 'http://localhost:3000', ...asked] = process.argv.slice(2)
const all = ['/', '/trials', '/landscape', '/timeline', '/map', '/trials/NCT06138210', '/cell-types']
const paths = asked.length > 0 ? asked : all
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const audits = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]
const folder = join(root, 'node_modules/.cache/lighthouse')
const runs = 3
const tries = 3 // Chromium now and then ends a trace without its beginning
const version = '12.8.2' // 13 needs Node 22
const longest = 3 * 60_000

mkdirSync(folder, { recursive: true })
const chromium = await findChromium(root)
console.log('| page | as | performance | accessibility | best practices | SEO | FCP | LCP | TBT | CLS |')
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const path of paths)
  for (const form of ['phone', 'desktop']) console.log(line(path, form, await measure(path, form)))

async function measure(path, form) {
  const reports = []
  for (let turn = 0; turn < runs; turn++) reports.push(await tryReport(path, form))
  reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score)
  return reports[Math.floor(runs / 2)]
}

async function tryReport(path, form) {
  for (let left = tries - 1; ; left--)
    try {
      return await report(path, form)
    } catch (error) {
      if (left === 0) throw error
    }
}

async function report(path, form) {
  const file = join(folder, 'report.json')
  const options = [
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=--headless=new --disable-background-networking${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`,
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ]
  const command = ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', address + path]
  await run('npm', [...command, ...options], { cwd: folder, limit: longest, env: { CHROME_PATH: chromium } })
  return JSON.parse(readFileSync(file, 'utf8'))
}

function line(path, form, { categories: scored, audits: audited }) {
  const scores = categories.map((name) => Math.round(scored[name].score * 100))
  const values = audits.map((name) => audited[name].displayValue.replaceAll('\u00A0', ' '))
  return `| \`${path}\` | ${[form, ...scores, ...values].join(' | ')} |`
}
