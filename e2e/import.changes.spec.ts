import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from './fixtures'

const FIXTURES = 'lib/domain/registries/clinicaltrials-gov/fixtures'

test('33 imported records appear as candidates while the server runs, and not in the default view', async ({
  page,
  request,
}) => {
  const countCandidates = async (): Promise<number> =>
    (await (await request.get('/api/v1/trials?scope=candidate&pageSize=1')).json()).total
  const before = await (await request.get('/api/v1/trials?pageSize=1')).json()
  const candidates = (await countCandidates()) + 33
  const records = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'))
  const files = records.map((name) => `${FIXTURES}/${name}`)
  expect(files).toHaveLength(33)
  expect(lastLine(runImport(files))).toBe('33 added, 0 changed, 0 unchanged, 0 refused')
  await expect.poll(countCandidates).toBe(candidates)
  await page.goto('/trials?scope=candidate')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(candidates))
  const after = await (await request.get('/api/v1/trials?pageSize=1')).json()
  expect(after.total).toBe(before.total)
  expect(after.dataVersion).toBeGreaterThan(before.dataVersion)
  expect(lastLine(runImport(files))).toBe('0 added, 0 changed, 33 unchanged, 0 refused')
  const again = await (await request.get('/api/v1/trials?pageSize=1')).json()
  expect(again.dataVersion).toBe(after.dataVersion)
})

function runImport(files: string[]): string {
  return execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', ...files], {
    encoding: 'utf8',
  })
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? ''
}
