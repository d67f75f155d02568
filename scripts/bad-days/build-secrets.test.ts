import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What a secret looks like, whoever put it there. */
const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\s|\\[nr])*[A-Za-z0-9+/]{16}/, // its first words alone are what libraries look for
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abpr]-[A-Za-z0-9-]{10,}/,
  /\bsk_(?:live|test)_[A-Za-z0-9]{20,}/,
  /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\./, // a signed token
  /(?:BETTER_AUTH_SECRET|PASSWORD|API_KEY)["']?\s*[:=]\s*["'][^"'\s]{12,}["']/,
  /\w+:\/\/[^\s/:@"'`]+:[^\s/:@"'`]{4,}@[\w.-]+\.\w+/, // a password in an address
]
const SERVER_ONLY = /BETTER_AUTH_SECRET|DATABASE_URL|METRICS_ADDRESS|better-sqlite3|PrismaClient|argon2/

test('the built folder, bundles of the browser and actions included, holds no secret (F6)', () => {
  const own = ownSecrets()
  const files = textFiles('.next/standalone').concat(textFiles('.next/static'))
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const isHeld = own.some((secret) => text.includes(secret))
    return isHeld || SECRETS.some((secret) => secret.test(text)) ? [file] : []
  })
  expect(found).toEqual([])
}, 300_000)

test('the built folder holds no store, settings or keys of this machine (F6)', () => {
  const names = readdirSync('.next/standalone', { recursive: true, encoding: 'utf8' })
  expect(
    names.filter((name) =>
      /(^|\/)\.env|\.db(-wal|-shm)?$|auth-secret$|\.pem$|\.key$|(^|\/)\.npmrc$/.test(name),
    ),
  ).toEqual([])
})

test('the bundles of the browser name nothing that only the server knows (F6)', () => {
  const telling = textFiles('.next/static').filter((file) => SERVER_ONLY.test(readFileSync(file, 'utf8')))
  expect(telling).toEqual([])
})

test('what is looked for is found', () => {
  const samples = [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq1',
    String.raw`"-----BEGIN PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG"`,
    'PASSWORD = "hunter2hunter2"',
    'https://me:secret@example.org',
  ]
  for (const sample of samples) expect(SECRETS.some((secret) => secret.test(sample))).toBe(true)
})

/** The secrets of this very machine, where it has any. */
function ownSecrets(): string[] {
  const kept = existsSync('data/auth-secret') ? readFileSync('data/auth-secret', 'utf8').trim() : ''
  return [kept, process.env.BETTER_AUTH_SECRET ?? ''].filter((secret) => secret.length >= 16)
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|mjs|cjs|json|html|css|txt|sql|rsc|map)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/node_modules/')) // what is published is no secret of ours
}
