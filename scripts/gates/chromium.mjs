import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { existsSync } from 'node:fs'
import { run, StepError } from '../setup/step.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const longestInstall = 10 * 60_000

/** The path of a Chromium that runs: the one named, one of the system, Playwright's own, or one installed now. */
export async function findChromium(root) {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) return checkNamed(named)
  const found = (await firstThatRuns(systemPaths())) ?? (await firstThatRuns([playwrightsOwn(root)]))
  return found ?? install(root)
}

async function checkNamed(path) {
  if (await runs(path)) return path
  throw new StepError(`PLAYWRIGHT_CHROMIUM_PATH names ${path}, which does not run.`)
}

async function install(root) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  await attempt(process.execPath, [cli, 'install', 'chromium'], root)
  const own = await firstThatRuns([playwrightsOwn(root)])
  if (own) return own
  if (process.getuid?.() === 0) {
    await attempt('apt-get', ['update'], root)
    await attempt('apt-get', ['install', '-y', 'chromium'], root)
  }
  const path = await firstThatRuns(systemPaths())
  if (path) return path
  throw new StepError('no Chromium was found, and none could be installed.')
}

function systemPaths() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications]
}

function playwrightsOwn(root) {
  return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath()
}

async function firstThatRuns(paths) {
  for (const path of paths) if (await runs(path)) return path
  return null
}

// A file of that name may be a stub that only says how to get the real one, so it has to tell its version.
async function runs(path) {
  if (!existsSync(path)) return false
  const version = await run(path, ['--version'], { limit: 30_000 }).catch(() => '')
  return /\d+\.\d+/.test(version)
}

function attempt(command, args, root) {
  return run(command, args, {
    cwd: root,
    limit: longestInstall,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  }).catch(() => '')
}
