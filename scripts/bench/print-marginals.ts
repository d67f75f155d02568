import { ANONYMOUS } from '../../lib/domain/users/viewer'
import { EMPTY_REQUEST } from '../../lib/domain/trials/trial-filter-codec'
import { rawReader } from '../../lib/server/db/raw-reader'
import { listTrials } from '../../lib/server/trials/trial-queries'
import { PART_TABLES } from './source-records'

/** Prints what the made-up store looks like: the commonest values of each facet, missing shares, rows below a trial. */
export async function printMarginals(): Promise<void> {
  const { facets = {}, total } = await listTrials(ANONYMOUS, EMPTY_REQUEST, { facets: true })
  const share = (count: number) => `${((100 * count) / total).toFixed(1)} %`
  console.log('\nMarginals (share of trials, a trial may have several values)')
  for (const [name, values] of Object.entries(facets))
    console.log(
      `  ${name.padEnd(17)}${values
        .slice(0, 4)
        .concat(values.slice(4).filter(({ value }) => value.startsWith('NOT_')))
        .map(({ value, count }) => `${value} ${share(count)}`)
        .join(', ')}`,
    )
  for (const table of PART_TABLES) {
    const rows = Number(
      rawReader().column(
        `SELECT count(*) FROM "${table}" WHERE "trialId" IN (SELECT id FROM "Trial" WHERE visibility = 'published')`,
      )[0],
    )
    console.log(`  ${table.padEnd(17)}${(rows / total).toFixed(2)} a trial`)
  }
}
