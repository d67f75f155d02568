import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'user-create-'))
const file = path.join(folder, 'store.db')
const password = 'three small brown dogs'
afterAll(() => rmSync(folder, { recursive: true }))

test('the first administrator is made with a password from standard input, a second one is refused', () => {
  const first = create('ada@example.org', 'admin', password)
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toBe('ada@example.org can sign in now, as admin; the history calls them ada-l.\n')
  const second = create('bob@example.org', 'admin', password)
  expect(second).toMatchObject({ status: 1, stdout: '' })
  expect(second.stderr).toContain('There is an administrator already')
  expect(readStore(`SELECT email, role FROM "User"`)).toEqual([{ email: 'ada@example.org', role: 'admin' }])
  expect(readFileSync(file).includes(password)).toBe(false)
}, 120_000)

test('a weak password and a password among the arguments are refused', () => {
  const weak = create('eve@example.org', 'curator', 'password123')
  expect(weak).toMatchObject({ status: 1 })
  expect(weak.stderr).toContain('The password is one of the most used ones')
  const argument = run(
    ['--email', 'eve@example.org', '--name', 'Eve', '--role', 'curator', '--password', 'x'],
    '',
  )
  expect(argument.status).toBe(1)
  expect(argument.stderr).toContain('Usage: npm run user:create')
}, 120_000)

test('a link for a new password is printed for the only administrator; the history says that it was', () => {
  const known = runScript('user-link.ts', ['--email', 'Ada@example.org', '--remove-second-factor'], '')
  expect(known).toMatchObject({ status: 0, stderr: '' })
  const token = /^http:\/\/localhost:3000\/invitation\/(\S+)$/m.exec(known.stdout)?.[1] ?? ''
  expect(known.stdout).toContain('ada-l can choose a new password until')
  expect(token.length).toBeGreaterThan(20)
  expect(readStore(`SELECT action FROM "AuditEntry" ORDER BY seq DESC LIMIT 1`)).toEqual([
    { action: 'user.issuePasswordLink' },
  ])
  expect(readFileSync(file).includes(token)).toBe(false) // only its hash is kept
  const unknown = runScript('user-link.ts', ['--email', 'bob@example.org'], '')
  expect(unknown).toMatchObject({ status: 1, stdout: '' })
  expect(unknown.stderr).toContain('There is no account with the e-mail address bob@example.org.')
}, 120_000)

function create(email: string, role: string, typed: string) {
  return run(['--email', email, '--name', 'Ada L', '--role', role], `${typed}\n`)
}

function run(options: string[], input: string) {
  return runScript('user-create.ts', options, input)
}

function runScript(script: string, options: string[], input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', path.join('scripts', script), ...options],
    { input, encoding: 'utf8', env: { ...process.env, DATABASE_URL: `file:${file}` } },
  )
  return { status, stdout, stderr }
}

function readStore(sql: string): unknown[] {
  const store = new Database(file, { readonly: true })
  try {
    return store.prepare(sql).all()
  } finally {
    store.close()
  }
}
