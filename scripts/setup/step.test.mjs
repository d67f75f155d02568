import { expect, test, vi } from 'vitest'
import { printFailure, run, step } from './step.mjs'

test('a failing step is told by its name, the end of its output and its remedy', async () => {
  const said = await failWith('console.log("line 1"); console.error("no compiler"); process.exit(3)')
  expect(said).toContain('The step "Build the driver" failed')
  expect(said).toContain('ended with 3')
  expect(said).toContain('no compiler')
  expect(said).toContain('What to do: install a compiler.')
})

test('only the end of a long output is shown', async () => {
  const said = await failWith('for (let n = 1; n <= 500; n++) console.log("row", n); process.exitCode = 1')
  expect(said).toContain('row 500')
  expect(said).not.toContain('row 100\n')
})

test('a program that hangs is ended at its limit', async () => {
  await expect(run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 300 })).rejects.toThrow(
    'SIGTERM',
  )
})

test('a program knows neither our NODE_ENV nor telemetry', async () => {
  const output = await run(process.execPath, [
    '-p',
    '[process.env.NODE_ENV, process.env.NEXT_TELEMETRY_DISABLED]',
  ])
  expect(output.trim()).toBe("[ undefined, '1' ]")
})

async function failWith(source) {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const printed = vi.spyOn(console, 'error').mockReturnValue()
  await step('Build the driver', 'install a compiler.', () => run(process.execPath, ['-e', source])).catch(
    printFailure,
  )
  const said = printed.mock.calls.flat().join('\n')
  log.mockRestore()
  printed.mockRestore()
  return said
}
