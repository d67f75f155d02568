import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { HOSTILE_TEXTS } from './hostile-texts'
import { as } from './people'
import { expectHydrated, NOTHING_WRONG, watch } from './watch'

test.use({ storageState: as('curator') })

const RECORD = 'lib/domain/registries/clinicaltrials-gov/fixtures/NCT02391090.json'
const FREE_TEXTS = new Set([
  'briefTitle', 'officialTitle', 'acronym', 'whyStopped', 'fullName', 'name', 'briefSummary', 'detailedDescription',
  'conditions', 'keywords', 'label', 'description', 'measure', 'timeFrame', 'eligibilityCriteria', 'facility', 'city',
]) // prettier-ignore
const idOf = (at: number) => `NCT0997${String(at).padStart(4, '0')}` // numbers nobody bears
const some = [0, 2, 13, 22, 29, 34, 45, 88, 131, 180, 185, 190, 199].map(idOf)

test('200 hostile texts from a registry are texts on every page, in feed and JSON-LD (C4)', async ({
  page,
  request,
  baseURL,
}, testInfo) => {
  test.setTimeout(300_000)
  expect(new Set(HOSTILE_TEXTS).size).toBe(200)
  const file = testInfo.outputPath('hostile.json')
  writeFileSync(file, JSON.stringify(HOSTILE_TEXTS.map((_, at) => hostileRecord(at))))
  const importing = ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', file]
  expect(execFileSync(process.execPath, importing, { encoding: 'utf8' })).toContain('200 added')

  const findings = await watch(page, baseURL ?? '')
  page.on('dialog', (dialog) => {
    findings.errors.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  for (const path of pages()) {
    await page.goto(path)
    await expectHydrated(page)
    expect(await marks(page), path).toEqual([])
    expect(new URL(page.url()).pathname).toBe(new URL(path, baseURL).pathname)
  }
  expect(findings).toEqual(NOTHING_WRONG)

  const titles = new Map(HOSTILE_TEXTS.map((text, at) => [idOf(at), inOneLine(text)]))
  const { data } = await (await request.get('/api/v1/trials?q=NCT0997&scope=candidate&pageSize=500')).json()
  expect(data).toHaveLength(200)
  for (const { id, title } of data) expect([id, inOneLine(title)]).toEqual([id, titles.get(id)])

  await page.goto(`/trials/${some[1] ?? ''}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.get(some[1] ?? '') ?? '')
  await expectTextsInFeed(page, titles)
})

function pages(): string[] {
  const candidates = 'q=NCT0997&scope=candidate'
  return [
    `/?${candidates}`,
    `/trials?${candidates}&pageSize=200`,
    `/landscape?${candidates}&rows=condition&columns=country`,
    `/compare?${some
      .slice(0, 8)
      .map((id) => `trial=${id}`)
      .join('&')}`,
    `/curate/candidates?q=NCT0997`,
    ...some.flatMap((id) => [`/trials/${id}`, `/trials/${id}/history`]),
    ...HOSTILE_TEXTS.filter((_, at) => at % 20 === 0).flatMap((text) => [
      `/trials?q=${encodeURIComponent(text)}&phase=${encodeURIComponent(text)}`,
      `/trials/${encodeURIComponent(text)}`,
    ]),
  ]
}

// JSON-LD has to be JSON that says the title, with nothing in it that ends the script around it.
async function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('#atlas-ran')].map((element) => element.outerHTML)
    if ('atlasRan' in globalThis) found.push('a script ran')
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      JSON.parse(script.textContent)
      if (script.textContent.includes('<')) found.push(script.textContent)
    }
    return found
  })
}

async function expectTextsInFeed(page: Page, titles: ReadonlyMap<string, string>) {
  const seen = await page.evaluate(async () => {
    const answer = await fetch('/feeds/trials.atom?q=NCT0997&scope=candidate')
    const feed = new DOMParser().parseFromString(await answer.text(), 'application/xml')
    const asText = (html: string) => new DOMParser().parseFromString(html, 'text/html').body
    return [...feed.querySelectorAll('entry > title, parsererror')].map((title) => {
      const read = asText(title.textContent)
      return { text: read.textContent, elements: read.querySelectorAll('*').length }
    })
  })
  expect(seen).toHaveLength(50)
  for (const { text, elements } of seen) {
    const [id = ''] = text.split(':')
    expect([inOneLine(text), elements]).toEqual([`${id}: ${titles.get(id) ?? ''}`, 0])
  }
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function hostileRecord(at: number): unknown {
  let next = at
  const text = () => HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length]
  const hostile = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => hostile(item, key))
    if (typeof value === 'string') return FREE_TEXTS.has(key) ? text() : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner, name)]))
  }
  const body = readFileSync(RECORD, 'utf8').replaceAll('NCT02391090', idOf(at))
  const record = hostile(JSON.parse(body), '') as { protocolSection: { identificationModule: object } }
  Object.assign(record.protocolSection.identificationModule, { briefTitle: HOSTILE_TEXTS[at] })
  return record
}
