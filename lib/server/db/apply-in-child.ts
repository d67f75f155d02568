import { fork } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'

const childMessage = z.union([z.object({ applied: z.array(z.string()) }), z.object({ failure: z.string() })])

/**
 * Applies the pending migrations of a folder below `root` in a process of its own, because Prisma's engine keeps its lock
 * until its process ends. The address goes by the environment: it may hold a password, and arguments are for all to see.
 * Throws what the engine said.
 */
export function applyInChild(address: string, root: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(
      /* turbopackIgnore: true */ path.join(root, 'scripts/apply-migrations.mjs'),
      [path.join(root, folder)],
      { execArgv: [], cwd: root, env: { ...process.env, STORE_ADDRESS: address } },
    )
    let failure = 'The process applying the migrations was stopped before it ended.'
    let isApplied = false
    child.on('message', (message) => {
      const answer = childMessage.parse(message)
      if ('failure' in answer) failure = answer.failure
      else isApplied = true
    })
    child.on('error', reject)
    child.on('exit', () => (isApplied ? resolve() : reject(new Error(failure))))
  })
}
