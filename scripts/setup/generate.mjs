import { join } from 'node:path'
import { run, step } from './step.mjs'
import { hashPaths, once } from './stamp.mjs'

const schemas = ['prisma/schema.prisma', 'prisma/postgresql/schema.prisma']

/** Generates the database clients from prisma/schema.prisma and its PostgreSQL head where they are missing or have changed. */
export async function generate(root) {
  const hash = hashPaths(root, [...schemas, 'prisma.config.ts', 'package-lock.json'])
  const client = join(root, 'generated/prisma-postgresql')
  await step('Generate the database client', 'mend prisma/schema.prisma, then start again.', () =>
    once({ hash, stamp: join(root, 'generated/.stamp'), result: client }, async () => {
      for (const schema of schemas) await prisma(root, schema)
    }),
  )
}

// Prisma would fetch its schema engine, which generating does not use; any program it can name will do.
async function prisma(root, schema) {
  await run(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
    {
      cwd: root,
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
}
