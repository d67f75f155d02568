import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { TestInfo } from '@playwright/test'

const RECORD = 'lib/domain/registries/clinicaltrials-gov/fixtures/NCT02391090.json'

/** Imports candidates under numbers nobody bears, on the body of a record we hold. */
export function importCandidates(testInfo: TestInfo, numbers: readonly string[]): void {
  const body = readFileSync(RECORD, 'utf8')
  const files = numbers.map((number) => {
    const file = testInfo.outputPath(`${number}.json`)
    writeFileSync(file, body.replaceAll('NCT02391090', number))
    return file
  })
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', ...files])
}
