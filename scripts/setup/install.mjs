import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, step, StepError } from './step.mjs'
import { hashPaths, once } from './stamp.mjs'

const lowestNode = [20, 19]

/** Checks Node, installs the packages named by the lock, and makes sure that the SQLite driver loads. */
export async function install(root) {
  await step('Check Node', 'install Node 20.19 or newer.', checkNode)
  await step(
    'Install packages',
    'check that npm reaches its package registry (`npm ping`), then start again.',
    () => once(installed(root), () => installPackages(root)),
  )
  await step('Prepare the SQLite driver', compilerRemedy(), () => buildDriver(root))
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1])) return process.version
  throw new StepError(`this is Node ${process.version}, and Node >= ${lowestNode.join('.')} is needed.`)
}

function installed(root) {
  const hash = hashPaths(
    root,
    ['package.json', 'package-lock.json', '.npmrc'],
    process.version + process.arch,
  )
  return { hash, stamp: join(root, 'node_modules/.cache/installed'), result: join(root, 'node_modules/next') }
}

// No install script runs here, whatever npm's version makes of `allowScripts`; the one we need is run by name below.
// Nothing is saved: the lock stays as committed.
async function installPackages(root) {
  await run('npm', ['install', '--include=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
  })
}

async function buildDriver(root) {
  if (await driverLoads(root)) return 'unchanged'
  await run('npm', ['rebuild', 'better-sqlite3', '--ignore-scripts=false'], { cwd: root, env: nodeHeaders() })
  if (!(await driverLoads(root))) throw new StepError('better-sqlite3 was built, but does not load.')
  return 'built'
}

function driverLoads(root) {
  const open = "new (require('better-sqlite3'))(':memory:').close()"
  return run(process.execPath, ['-e', open], { cwd: root }).then(
    () => true,
    () => false,
  )
}

// The headers that came with Node, where they did, so that the compiler needs no download.
function nodeHeaders() {
  const home = join(process.execPath, '../..')
  if (process.env.npm_config_nodedir || !existsSync(join(home, 'include/node/node.h'))) return {}
  return { npm_config_nodedir: home }
}

function compilerRemedy() {
  return 'install a C++ compiler, make and Python 3 (on Debian: apt-get install build-essential python3), then start again.'
}
