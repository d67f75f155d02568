import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../db/open-store'
import { isPostgresql } from '../db/postgresql/address'
import { processSingleton } from '../db/process-singleton'
import { env } from '../env'

/**
 * The secret that signs cookies and encrypts second factors: BETTER_AUTH_SECRET, or else one made once and kept beside
 * the database, readable by the server's own user alone. A lost secret ends every sign-in and every second factor.
 */
export function authSecret(): string {
  return processSingleton('authSecret', () => env().authSecret ?? keptSecret())
}

function keptSecret(): string {
  const file = path.join(secretFolder(), 'auth-secret')
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${file} holds no secret. Put the old file back, or remove it.`)
  return secret
}

/** Beside the store; a database elsewhere has a folder of this machine, which several instances do not share. */
function secretFolder(): string {
  const { address } = openStore()
  if (!isPostgresql(address)) return path.dirname(address)
  const { dataFolder } = env()
  mkdirSync(dataFolder, { recursive: true })
  return dataFolder
}

function isAlreadyThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST'
}
