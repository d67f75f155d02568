import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashPaths, once } from './stamp.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(root, 'lib/deep'), { recursive: true })
  writeFileSync(join(root, 'lib/deep/a.ts'), 'a')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a hash follows contents, names and new files, and not tests or files elsewhere', () => {
  const before = hashPaths(root, ['lib', 'absent'])
  writeFileSync(join(root, 'lib/deep/a.test.ts'), 'test')
  writeFileSync(join(root, 'other.ts'), 'other')
  expect(hashPaths(root, ['lib', 'absent'])).toBe(before)
  writeFileSync(join(root, 'lib/deep/a.ts'), 'b')
  const changed = hashPaths(root, ['lib', 'absent'])
  writeFileSync(join(root, 'lib/b.ts'), '')
  expect(new Set([before, changed, hashPaths(root, ['lib', 'absent'])]).size).toBe(3)
})

test('work is done once per hash, and again where its result is gone', async () => {
  let times = 0
  const work = () => void (times += 1)
  const stamped = { hash: 'one', stamp: join(root, 'cache/stamp'), result: join(root, 'lib') }
  await once(stamped, work)
  expect(await once(stamped, work)).toBe('unchanged')
  expect(times).toBe(1)
  await once({ ...stamped, hash: 'two' }, work)
  rmSync(join(root, 'lib'), { recursive: true })
  await once({ ...stamped, hash: 'two' }, work)
  expect(times).toBe(3)
  mkdirSync(join(root, 'lib'))
})

test('work that failed is not taken for done', async () => {
  const stamped = { hash: 'one', stamp: join(root, 'cache/stamp'), result: root }
  const fails = () => Promise.reject(new Error('broken'))
  await expect(once(stamped, fails)).rejects.toThrow('broken')
  expect(await once(stamped, () => 'done')).toBe('done')
})
