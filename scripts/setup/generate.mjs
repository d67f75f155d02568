import { join } from 'node:path'
import { run, step } from './step.mjs'
import { hashPaths, once } from './stamp.mjs'

/** Generates the database client from prisma/schema.prisma where it is missing or the schema has changed. */
export async function generate(root) {
  const hash = hashPaths(root, ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  const client = join(root, 'generated/prisma')
  await step('Generate the database client', 'mend prisma/schema.prisma, then start again.', () =>
    once({ hash, stamp: join(root, 'generated/.stamp'), result: client }, () => prisma(root)),
  )
}

// Prisma would fetch its schema engine, which generating does not use; any program it can name will do.
async function prisma(root) {
  await run(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
}
