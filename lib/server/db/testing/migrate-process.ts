import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { MigrationProject } from './migration-project'

/**
 * Runs the command-line entrance in the project's folder: its exit code (null when killed) and all it printed. `kill`
 * ends it alone, not the process it may have started to apply migrations.
 */
export function startMigrating({ root, databasePath }: MigrationProject) {
  const tsx = import.meta.resolve('tsx')
  const child = spawn(process.execPath, ['--import', tsx, path.resolve('scripts/migrate.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `file:${databasePath}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = Promise.all([text(child.stdout), text(child.stderr)]).then((parts) => parts.join(''))
  const ended = once(child, 'exit').then(async ([code]) => ({
    code: typeof code === 'number' ? code : null,
    printed: await printed,
  }))
  return { ended, kill: () => child.kill('SIGKILL') }
}
