import { type HpscregRow, hpscregRowSchema } from '../../lib/domain/registries/hpscreg/hpscreg-row'
import { readTable } from './read-table'

export type CrosswalkFact = ReturnType<typeof readCrosswalk>[number]
export type SeedTrialFact = ReturnType<typeof readSeedTrialFacts>[number]

/** The rows of the hPSCreg table, 182 of them, in the order of the table. */
export function readHpscregTrials(root: string): HpscregRow[] {
  const columns = Object.keys(hpscregRowSchema.shape)
  return readTable(root, 'hpscreg-trials', columns).map((row) => hpscregRowSchema.parse(row))
}

/** Facts on hPSCreg trials read on pages of others, one a row. */
export function readCrosswalk(root: string) {
  return readTable(root, 'hpscreg-crosswalk', [
    'hpscreg_id',
    'field',
    'registry',
    'value',
    'source_url',
    'as_of',
    'certainty',
    'note',
  ])
}

/** Dated facts on the three trials of the founding review, several disagreeing on purpose. */
export function readSeedTrialFacts(root: string) {
  return readTable(root, 'seed-trials-facts', ['nct', 'field', 'value', 'source', 'note'])
}
