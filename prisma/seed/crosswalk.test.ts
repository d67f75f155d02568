import { describe, expect, test } from 'vitest'
import { CLAIM_SCHEMAS } from '../../lib/domain/claims/claim-values'
import { crosswalkClaims } from './crosswalk-claims'
import { readCrosswalkTerms } from './crosswalk-terms'
import { readCrosswalk, readSeedTrialFacts } from './founding-tables'
import { describePage, readPageHosts } from './pages'
import { readTable } from './read-table'
import { findSuperseded } from './superseded-claims'

const root = process.cwd()
const facts = readCrosswalk(root)
const terms = readCrosswalkTerms(root)
const hosts = readPageHosts(root)
const registered = [{ registry: 'ClinicalTrials.gov', value: 'NCT01234567' }]

test('the crosswalk holds 2,341 facts on 169 trials', () => {
  expect(facts).toHaveLength(2341)
  expect(new Set(facts.map(({ hpscreg_id }) => hpscreg_id)).size).toBe(169)
})

test('every fact becomes claims that fit their fields', () => {
  for (const { field, value } of crosswalkClaims(facts, terms)) CLAIM_SCHEMAS[field].parse(value)
})

test('every note that speaks of a parent, sister or product page has been judged', () => {
  const judged = new Set(readTable(root, 'crosswalk-notes', ['note']).map(({ note }) => note))
  const suspicious = facts.filter(({ note }) =>
    /parent|sister|product|another trial|this trial|follow-up/i.test(note),
  )
  for (const { note } of suspicious) expect(judged).toContain(note)
})

test('every page of the founding tables has a host we know', () => {
  const pages = [
    ...facts.map(({ source_url }) => source_url),
    ...readSeedTrialFacts(root).flatMap(({ source }) => source.split(' ; ')),
  ]
  for (const page of pages) expect(() => describePage(page, registered, hosts)).not.toThrow()
})

describe('a page is', () => {
  test.each([
    ['https://meddatax.com/clinical-trials/NCT06138210', 'registry_mirror', 'registry:ClinicalTrials.gov:NCT06138210'],
    ['https://clinicaltrials.gov/ct2/show/NCT02941991?term=stargardt&rank=10', 'registry_record', 'registry:ClinicalTrials.gov:NCT02941991'],
    ['https://jrct.niph.go.jp/en-latest-detail/jRCTa030220741', 'registry_record', 'registry:jRCT:jRCTa030220741'],
    ['https://hpscreg.eu/browse/trial/176', 'registry_record', 'registry:hPSCreg:176'],
    ['https://ctv.veeva.com/study/ph-i-trial-of-cell-based-therapy-for-dmd', 'registry_mirror', 'registry:ClinicalTrials.gov:NCT01234567'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC8445612/table/Tab1', 'paper', 'page:https://pmc.ncbi.nlm.nih.gov/articles/PMC8445612'],
    ['https://newspim.com/news/view/20221122000332', 'news', 'page:https://newspim.com/news/view/20221122000332'],
    ['ASH abstract on FT522 (copy without address)', 'document', 'page:ASH abstract on FT522 (copy without address)'],
  ])('%s: %s of %s', (address, kind, originKey) => {
    expect(describePage(address, registered, hosts)).toMatchObject({ kind, originKey })
  }) // prettier-ignore

  test('a page of its own where the mirrored trial has no registration', () => {
    const address = 'https://ctv.veeva.com/study/some-study'
    expect(describePage(address, [{ registry: 'hPSCreg', value: '1' }], hosts).originKey).toBe(
      `page:${address}`,
    )
  })
})

describe('an older copy of a record, so called, is superseded', () => {
  const claim = (statedOn: string | null, note: string | null, textAsGiven = 'x') => ({
    entityId: '1',
    field: 'status',
    originKey: 'registry:ClinicalTrials.gov:NCT01234567',
    statedOn,
    note,
    textAsGiven,
  })

  test('beside an undated newer one, also when it bears a date', () => {
    const older = claim('2022-05-25', 'older version')
    const newer = claim(null, null)
    expect([...findSuperseded([older, newer])]).toEqual([older])
  })

  test('but not where dates settle it', () => {
    expect(findSuperseded([claim(null, 'older version'), claim('2024-07-09', null)]).size).toBe(0)
  })

  test('and not when the note tells what an older version said', () => {
    expect(findSuperseded([claim('2025-12-04', 'older version 2024-05-27'), claim(null, null)]).size).toBe(0)
  })

  test('where the newer copy names it', () => {
    const older = claim('2015-02-16', null, 'UNKNOWN')
    expect([...findSuperseded([older, claim(null, 'older copies: UNKNOWN')])]).toEqual([older])
  })

  test('never across origins', () => {
    const other = { ...claim(null, null), originKey: 'registry:hPSCreg:1' }
    expect(findSuperseded([claim(null, 'older version'), other]).size).toBe(0)
  })
})
