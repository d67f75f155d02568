import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a script in a process of its own, with `Database` (better-sqlite3) and `path` at hand and `say(word)` to be heard
 * here. `heard` resolves once the word was said; `ended` with the exit code.
 */
export function runInAnotherProcess(storePath: string, script: string) {
  const program = `
    const Database = require('better-sqlite3'); const path = process.argv[1]
    const say = (word) => process.send(word)
    ;(async () => { ${script} })().then(() => process.disconnect())`
  const child = spawn(process.execPath, ['-e', program, storePath], {
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
export function holdWriteLock(storePath: string, milliseconds: number) {
  return runInAnotherProcess(
    storePath,
    `const handle = new Database(path)
     handle.exec('BEGIN IMMEDIATE')
     handle.exec("INSERT INTO Setting (key, value, updatedAt) VALUES ('theirs', '1', '2026-01-01T00:00:00Z')")
     say('locked')
     await new Promise((resolve) => setTimeout(resolve, ${String(milliseconds)}))
     handle.exec('COMMIT')
     handle.close()`,
  )
}
