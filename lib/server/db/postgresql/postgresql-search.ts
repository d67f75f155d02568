import type { StoreHandle, TextSearch } from '../store-handle'
import { searchQuery } from './search-vector'

const sampleOfTrials = 5_000

/** Text search over the vectors of `trial_search`, asked through a handle. */
export function postgresqlSearch(handle: Pick<StoreHandle, 'column' | 'spelling'>): TextSearch {
  const matching = 'FROM trial_search WHERE words @@ CAST(? AS tsquery)'
  return {
    find: (phrases, where) =>
      handle.column<number>(`SELECT "trialId" ${matching}`, searchQuery(phrases, where)),
    holders: (phrase, ids) =>
      handle.column<number>(
        `SELECT "trialId" ${matching} AND "trialId" IN (SELECT asked.value FROM ${handle.spelling.askedNumbers})`,
        searchQuery([phrase], 'anywhere'),
        JSON.stringify(ids),
      ),
    isCommon: (word, fewest) => {
      const most = Math.floor(fewest) + 1
      const counted = `SELECT count(*) FROM (SELECT 1 ${matching} LIMIT ?) AS found`
      const [count] = handle.column<number>(counted, searchQuery([word], 'anywhere'), most)
      return (count ?? 0) >= most
    },
    commonWords: (fewest, most) => {
      const [all] = handle.column<number>('SELECT count(*) FROM trial_search')
      const share = Math.min(1, sampleOfTrials / Math.max(1, all ?? 0))
      return handle.column<string>(
        `SELECT word FROM ts_stat('SELECT words FROM trial_search LIMIT ${String(sampleOfTrials)}')
         WHERE ndoc > CAST(? AS float8) ORDER BY ndoc DESC, word LIMIT ?`,
        fewest * share,
        most,
      )
    },
  }
}
