import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { ADDRESSES } from '../rights/addresses'
import { REPORTS_CONNECTIONS } from './testing/built-server'
import { askRaw } from './testing/raw-request'

const { origin, logFile } = inject('server') // which reports the connections it opens
const OPENED = /^opens a connection: /

describe('the server asks nobody anything (B6 and E7, as long as nothing is fetched from a registry)', () => {
  test('no address, read by an administrator, opens a connection to elsewhere', async () => {
    const { cookie } = inject('admin')
    for (const { sample } of ADDRESSES) await askRaw(origin, sample, { headers: { Cookie: cookie } })
    expect(opened(readFileSync(logFile, 'utf8'))).toEqual([])
  }, 120_000)

  test.each([
    ["fetch('http://127.0.0.1:59999/').catch(() => 0)", '127.0.0.1:59999'],
    ["require('node:http').get('http://localhost:59999/').on('error', () => 0)", 'localhost:59999'],
    ["require('node:dns').promises.lookup('localhost')", 'localhost:'],
  ])('a program that runs %s is noticed', (program, target) => {
    const { stderr } = spawnSync(process.execPath, ['-e', program], {
      encoding: 'utf8',
      env: { ...process.env, ...REPORTS_CONNECTIONS },
    })
    expect(opened(stderr)).toContain(`opens a connection: ${target}`)
  })
})

function opened(log: string): string[] {
  return log.split('\n').filter((line) => OPENED.test(line))
}
