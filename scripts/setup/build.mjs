import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, step } from './step.mjs'
import { hashPaths, once } from './stamp.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'scripts/apply-migrations.mjs',
  'scripts/migration-list.mjs',
  'scripts/schema-engine.mjs',
  'scripts/setup/build.mjs',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'next.config.ts',
  'package-lock.json',
  'proxy.ts',
  'tsconfig.json',
]

/** Builds the standalone server below .next/standalone where a source has changed since the last build. */
export async function build(root) {
  const result = join(root, '.next/standalone/server.js')
  const hash = hashPaths(root, sources, process.version)
  await step('Build the app', 'mend what the output names, then start again.', () =>
    once({ hash, stamp: join(root, '.next/built'), result }, () => buildStandalone(root)),
  )
}

async function buildStandalone(root) {
  const next = join(root, 'node_modules/next/dist/bin/next')
  await run(process.execPath, [next, 'build'], { cwd: root, env: { NODE_ENV: 'production' } })
  finishStandalone(root)
}

// Next leaves out what a host of static files could serve, and takes sources along that the server never opens.
function finishStandalone(root) {
  const standalone = join(root, '.next/standalone')
  rmSync(join(standalone, 'lib'), { recursive: true, force: true })
  cpSync(join(root, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  if (existsSync(join(root, 'public')))
    cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
}
