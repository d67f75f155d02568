import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')

const lockEntry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  license: z.string().optional(),
})
const lock = z.object({ packages: z.record(z.string(), lockEntry) }).parse(readJson('package-lock.json'))
const manifest = z
  .object({
    allowScripts: z.record(z.string(), z.boolean()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(readJson('package.json'))
const floors = z
  .record(z.string(), z.object({ lowestSafe: z.string(), advisories: z.array(z.string()).min(1) }))
  .parse(readJson('docs/advisory-floors.json'))

const releaseSchema = z.object({
  version: z.string(),
  released: z.iso.date(), // as the registry says
  taken: z.iso.date(), // by us
  fixes: z.string().optional(), // the advisory for which a younger one was taken, after a person had read the change
})
const releases = z.record(z.string(), releaseSchema).parse(readJson('docs/release-dates.json'))

const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))

test('no package is below the lowest version without a known advisory', () => {
  expect(belowFloor(packages)).toEqual([])
})

test('a package below its floor is found, a nested copy and a pre-release of the floor included', () => {
  const found = belowFloor([
    { path: 'node_modules/next', name: 'next', version: '16.2.10' },
    { path: 'node_modules/a/node_modules/react', name: 'react', version: '19.2.6-canary.1' },
    { path: 'node_modules/better-auth', name: 'better-auth', version: '1.6.22' },
    { path: 'node_modules/react-dom', name: 'react-dom', version: '19.10.0' },
  ])
  expect(found).toEqual(['node_modules/next 16.2.10', 'node_modules/a/node_modules/react 19.2.6-canary.1'])
})

test('every install script is approved or denied by name, and only the SQLite driver may run its own', () => {
  const withScripts = packages.filter((entry) => entry.hasInstallScript).map((entry) => entry.name)
  expect([...new Set(withScripts)].sort()).toEqual(Object.keys(manifest.allowScripts).sort())
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])
  expect(allowed).toEqual(['better-sqlite3'])
})

test('an unapproved install script stops the install', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m)
})

test('the lock has a hash for every package and no download address', () => {
  const unlocked = packages.filter((entry) => entry.link !== true && entry.integrity === undefined)
  expect(unlocked.map((entry) => entry.path).filter((path) => !isBundled(path))).toEqual([])
  expect(packages.filter((entry) => entry.resolved !== undefined).map((entry) => entry.path)).toEqual([])
})

test('every direct dependency is pinned to one version', () => {
  const pins = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(pins).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

// A lock has no dates, so this holds only what we noted when we took a version; what comes along with these packages is
// not noted, and is held by its hash alone.
test('what answers strangers was seven days old when it was taken, unless it mends an advisory', () => {
  const answering = [
    ...Object.keys(floors),
    '@prisma/client',
    'better-sqlite3',
    'pg',
    'pino',
    'prom-client',
    'zod',
  ]
  const locked = packages.filter(
    ({ path, name }) => path === `node_modules/${name}` && answering.includes(name),
  )
  expect(
    locked.filter(({ name, version }) => releases[name]?.version !== version).map(({ path }) => path),
  ).toEqual([])
  const young = Object.entries(releases).filter(
    ([, { released, taken, fixes }]) =>
      fixes === undefined && Date.parse(taken) - Date.parse(released) < SEVEN_DAYS,
  )
  expect(young).toEqual([])
})

test('every licence lets the app be given on under its own', () => {
  const strange = packages.filter(({ name, license = '' }) => {
    const words = license.replaceAll(/[()]/g, '').split(/ (?:AND|and|OR) /)
    return !(words.every((word) => OPEN_LICENCES.has(word)) || LOOKED_AT[name] !== undefined)
  })
  expect(strange.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([])
})

const SEVEN_DAYS = 7 * 86_400_000
const OPEN_LICENCES = new Set([
  ...['MIT', 'MIT/X11', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'OFL-1.1', 'WTFPL'],
  'MPL-2.0', // its own files stay open; nothing of it is changed
])

/** Packages of another licence, or of one they do not name, with what was found when somebody looked. */
const LOOKED_AT: Record<string, string> = {
  buffers: 'names none; below the XLSX reader, which is never called',
  jszip: 'MIT or GPL: taken as MIT',
  ...Object.fromEntries(
    packages
      .filter(({ name }) => name.startsWith('@img/sharp'))
      .map(({ name }) => [
        name,
        'LGPL library of the image optimiser, which is off and not in the built folder',
      ]),
  ),
  elkjs: 'EPL, unchanged; below a tool of the database client, not in the built folder',
}

function belowFloor(entries: { path: string; name: string; version?: string | undefined }[]): string[] {
  return entries
    .filter(({ name, version }) => isBelow(version ?? '', floors[name]?.lowestSafe ?? ''))
    .map(({ path, version }) => `${path} ${version ?? ''}`)
}

function isBelow(version: string, floor: string): boolean {
  if (floor === '') return false
  const [have, need] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number) ?? [])
  const differs = [0, 1, 2].find((place) => have?.[place] !== need?.[place])
  if (differs === undefined) return version.includes('-') && !floor.includes('-')
  return (have?.[differs] ?? 0) < (need?.[differs] ?? 0)
}

// A package that its parent carries inside itself is covered by the hash of the parent.
function isBundled(path: string): boolean {
  return z.object({ inBundle: z.literal(true) }).safeParse(rawEntry(path)).success
}

function rawEntry(path: string): unknown {
  return z.object({ packages: z.record(z.string(), z.unknown()) }).parse(readJson('package-lock.json'))
    .packages[path]
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
