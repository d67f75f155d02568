import { expect, test } from 'vitest'
import { claimRank, versionRank } from './source-rank'

test('registry versions stand first, then copies of registry records, papers, pages and news, hPSCreg last', () => {
  const ranks = [
    versionRank('ClinicalTrials.gov'),
    versionRank('jRCT'),
    claimRank('web_page', 'registry:ClinicalTrials.gov:NCT06138210'),
    claimRank('paper', 'page:10.1000/1'),
    claimRank('web_page', 'page:https://example.org'),
    claimRank('news', 'page:https://example.org'),
    claimRank('a new kind', 'page:https://example.org'),
    claimRank('registry_mirror', 'registry:hPSCreg:176'),
  ]
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right))
  expect(new Set(ranks).size).toBe(ranks.length)
  expect(versionRank('hPSCreg')).toBe(claimRank('web_page', 'registry:hPSCreg:176'))
})
