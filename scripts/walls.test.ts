import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import walls from '../.dependency-cruiser.mjs'

const fewestModules = 200

/** Per wall, a file on its wrong side and the file it must not import; types count, so most import only a type. */
const breaches: Record<string, [from: string, to: string]> = {
  'components-know-no-server': ['components/trials/trial-table.tsx', 'lib/server/trials/trial-queries.ts'],
  'neutral-components-know-no-feature': ['components/charts/bars.tsx', 'components/trials/trial-table.tsx'],
  'component-features-stay-apart': [
    'components/products/product-page.tsx',
    'components/trials/trial-table.tsx',
  ],
  'client-knows-no-server': ['lib/client/http.ts', 'lib/server/env.ts'],
  'server-knows-no-screen': ['lib/server/trials/trial-queries.ts', 'components/trials/trial-table.tsx'],
  'server-features-stay-apart': [
    'lib/server/products/product-queries.ts',
    'lib/server/trials/trial-queries.ts',
  ],
  'views-stand-on-trials': ['lib/server/trials/trial-queries.ts', 'lib/server/views/view-queries.ts'],
  'foundation-knows-no-feature': ['lib/server/db/reader.ts', 'lib/server/trials/trial-queries.ts'],
  'domain-is-pure': ['lib/domain/trials/trial-rules.ts', 'lib/server/env.ts'],
  'writer-is-guarded': ['lib/server/trials/trial-commands.ts', 'lib/server/db/writer.ts'],
  'only-commands-write': ['lib/server/trials/trial-queries.ts', 'lib/server/db/transaction.ts'],
  'auth-store-serves-sign-in': ['lib/server/users/user-commands.ts', 'lib/server/auth/auth-store.ts'],
  'commands-read-inside-their-transaction': [
    'lib/server/trials/trial-commands.ts',
    'lib/server/db/reader.ts',
  ],
  'raw-reader-has-three-uses': ['lib/server/trials/trial-queries.ts', 'lib/server/db/raw-reader.ts'],
  'no-circles': ['lib/domain/trials/first.ts', 'lib/domain/trials/second.ts'],
  'tests-are-leaves': ['lib/domain/trials/trial-rules.ts', 'lib/domain/trials/trial-rules.test.ts'],
  'imports-resolve': ['lib/domain/trials/trial-rules.ts', 'lib/domain/trials/absent.ts'],
}

test('every wall has a breach that shows it standing', () => {
  expect(Object.keys(breaches).sort()).toEqual(walls.forbidden.map((wall) => wall.name).sort())
})

test.each(Object.entries(breaches))('the wall %s fails on a breach', async (name, [from, to]) => {
  const files: Record<string, string> = {
    [from]: importTypeOf(from, to),
    [to]: 'export type Thing = string\n',
  }
  if (name === 'no-circles') files[to] = importTypeOf(to, from)
  if (name === 'imports-resolve') delete files[to]
  expect(await breachesIn(files)).toContain(name)
})

test('a framework in the language of the field is a breach, zod is none', async () => {
  const packages = { 'node_modules/next/index.js': '', 'node_modules/zod/index.js': '' }
  const next = { ...packages, 'lib/domain/trials/trial-rules.ts': "import 'next'\n" }
  const clock = { ...packages, 'lib/domain/trials/trial-rules.ts': "import 'node:fs'\n" }
  const zod = { ...packages, 'lib/domain/trials/trial-rules.ts': "import 'zod'\n" }
  expect(await breachesIn(next)).toContain('domain-is-pure')
  expect(await breachesIn(clock)).toContain('domain-is-pure')
  expect(await breachesIn(zod)).toEqual([])
})

test('what the walls are for passes: a page composes a query, a command writes, a component draws a view', async () => {
  const files = {
    'app/trials/page.tsx':
      "import '../../lib/server/trials/trial-queries'\nimport '../../components/trials/trial-table'\n",
    'components/trials/trial-table.tsx': "import '../../lib/domain/trials/trial-views'\n",
    'lib/domain/trials/trial-views.ts': 'export type Thing = string\n',
    'lib/server/db/reader.ts': 'export type Thing = string\n',
    'lib/server/db/transaction.ts': "import './writer'\n",
    'lib/server/db/writer.ts': 'export type Thing = string\n',
    'lib/server/trials/trial-commands.ts': "import '../db/transaction'\n",
    'lib/server/trials/trial-queries.ts': "import '../db/reader'\nimport '../../domain/trials/trial-views'\n",
  }
  expect(await breachesIn(files)).toEqual([])
})

test('the walls look at nearly all of the house', async () => {
  const places = ['app', 'components', 'lib', 'scripts', 'prisma']
  const { totalCruised } = await cruiseFolder(join(import.meta.dirname, '..'), places)
  expect(totalCruised).toBeGreaterThan(fewestModules)
})

function importTypeOf(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return `import type { Thing } from '${up}${to.replace(/\.tsx?$/, '')}'\nexport type Other = Thing\nexport type Thing = 1\n`
}

async function breachesIn(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'))
  try {
    writeFiles(folder, files)
    const { violations } = await cruiseFolder(folder, [
      ...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? '')),
    ])
    return violations.map(({ rule }) => rule.name)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function cruiseFolder(folder: string, places: string[]): Promise<ICruiseResult['summary']> {
  const { tsConfig: _relativeToTheProject, ...options } = walls.options
  const settings: ICruiseOptions = {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: walls.forbidden },
  }
  const { output } = await cruise(places, settings)
  if (typeof output === 'string') throw new Error(output)
  return output.summary
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
}
