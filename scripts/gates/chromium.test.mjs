import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from './chromium.mjs'

const root = join(import.meta.dirname, '../..')
let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chromium-'))))
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(name, line) {
  writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`)
  chmodSync(join(folder, name), 0o755)
  return join(folder, name)
}

test('the Chromium that is named is taken', async () => {
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', program('my-browser', 'echo Chromium 140.0'))
  expect(await findChromium(root)).toBe(join(folder, 'my-browser'))
})

test('a named Chromium that does not run is refused by name rather than replaced', async () => {
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', join(folder, 'absent'))
  await expect(findChromium(root)).rejects.toThrow('PLAYWRIGHT_CHROMIUM_PATH')
})

test('a Chromium of the system is found, and a stub that only says how to get one is passed over', async () => {
  program('chromium', 'echo Install it with the package manager; exit 1')
  program('google-chrome', 'echo Google Chrome 140.0')
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', '')
  vi.stubEnv('PATH', folder)
  expect(await findChromium(root)).toBe(join(folder, 'google-chrome'))
})
