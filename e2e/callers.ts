import { type APIRequestContext, type Browser, request } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Caller } from '../scripts/rights/callers'
import { as, makePerson, signIn } from './people'

/** The origin of the server under test, as playwright.config.ts has it. */
export const SITE = process.env.BASE_URL ?? 'http://localhost:3000'

/** Requests in the name of one kind of caller, without a browser. Whoever opens them disposes them. */
export async function requestsOf(caller: Caller, browser: Browser): Promise<APIRequestContext> {
  if (caller === 'anonymous') return request.newContext({ baseURL: SITE })
  if (caller === 'banned')
    return request.newContext({ baseURL: SITE, storageState: await bannedState(browser) })
  return request.newContext({ baseURL: SITE, storageState: as(caller) })
}

/** What a change would move: the data version and the number of history entries of the server's store. */
export function storeMarks(): { dataVersion: number; historyEntries: number } {
  const ask = (sql: string) => withStore((store) => Number(store.prepare(sql).pluck().get()))
  return {
    dataVersion: ask('SELECT coalesce(max(seq), 0) FROM "Change"'),
    historyEntries: ask('SELECT count(*) FROM "AuditEntry"'),
  }
}

/** The actions of the history entries after the first so many, oldest first. */
export function entriesSince(count: number): string[] {
  const sql = 'SELECT action FROM "AuditEntry" WHERE seq > ? ORDER BY seq'
  return withStore((store) => store.prepare(sql).pluck().all(count).map(String))
}

/** The account with this e-mail address as the store has it. */
export function storedUser(email: string): unknown {
  return withStore((store) => store.prepare('SELECT * FROM "User" WHERE email = ?').get(email))
}

/** An admin who signed in and whose account was then taken away, past the app: the cookie is all that is left. */
async function bannedState(browser: Browser) {
  const context = await browser.newContext({ baseURL: SITE })
  const person = makePerson('curator', 'Test banned')
  await signIn(await context.newPage(), person)
  withStore((store) =>
    store.prepare('UPDATE User SET role = ?, isActive = 0 WHERE email = ?').run('admin', person.email),
  )
  const state = await context.storageState()
  await context.close()
  return state
}

function withStore<T>(work: (store: Database.Database) => T): T {
  const store = new Database((process.env.DATABASE_URL ?? '').replace(/^file:/, ''), { timeout: 5_000 })
  try {
    return work(store)
  } finally {
    store.close()
  }
}
