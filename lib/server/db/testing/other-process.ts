import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isPostgresql } from '../postgresql/address'
import { WRITE_LOCK } from '../postgresql/writing-turn'
import { forPostgresql } from './raw-store'

const ON_SQLITE = `
  const handle = new (require('better-sqlite3'))(process.argv[1])
  const run = async (sql) => handle.exec(sql)
  const close = async () => handle.close()`
const ON_POSTGRESQL = `
  const handle = new (require('pg').Client)({ connectionString: process.argv[1] })
  const ready = handle.connect()
  const run = async (sql) => { await ready; await handle.query(sql) }
  const close = async () => handle.end()`

/**
 * Runs statements in a process of its own, one after the other; `say:word` is heard here, `wait:milliseconds` waits. `heard`
 * resolves once the word was said; `ended` with the exit code.
 */
export function runInAnotherProcess(address: string, steps: readonly string[]) {
  const isOther = isPostgresql(address)
  const program = `${isOther ? ON_POSTGRESQL : ON_SQLITE}
    const steps = ${JSON.stringify(steps.map((step) => (isOther && !/^(say|wait):/.test(step) ? forPostgresql(step) : step)))}
    ;(async () => {
      for (const step of steps) {
        const [, kind, value] = /^(say|wait):(.*)$/.exec(step) ?? []
        if (kind === 'say') process.send(value)
        else if (kind === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(value)))
        else await run(step)
      }
      await close()
    })().then(() => process.disconnect())`
  const child = spawn(process.execPath, ['-e', program, address], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: process.cwd(),
  })
  const ended = once(child, 'exit').then(([code]) => Number(code))
  const heard = (word: string) =>
    new Promise<void>((resolve, reject) => {
      child.on('message', (message) => message === word && resolve())
      child.on('exit', (code) =>
        reject(new Error(`The other process ended with ${String(code)} before "${word}".`)),
      )
    })
  return { heard, ended, kill: () => child.kill('SIGKILL') }
}

/** Another process takes the write lock, writes the setting `theirs`, and lets go after `milliseconds`. */
export function holdWriteLock(address: string, milliseconds: number) {
  const begin = isPostgresql(address)
    ? `BEGIN; SELECT pg_advisory_xact_lock(${String(WRITE_LOCK)})`
    : 'BEGIN IMMEDIATE'
  return runInAnotherProcess(address, [
    begin,
    "INSERT INTO Setting (key, value, updatedAt) VALUES ('theirs', '1', '2026-01-01T00:00:00Z')",
    'say:locked',
    `wait:${String(milliseconds)}`,
    'COMMIT',
  ])
}
