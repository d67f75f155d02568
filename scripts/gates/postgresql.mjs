import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '../setup/settings.mjs'
import { run, StepError } from '../setup/step.mjs'

const longestInstall = 4 * 60_000
const longestStart = 60_000
const debianFolder = '/usr/lib/postgresql'

/**
 * A PostgreSQL server for tests: the one POSTGRES_TEST_URL names, or one of our own, started in a folder for temporary files
 * and without any care for what a power cut would lose. `reason` says why there is none.
 * @returns {Promise<{ address: string, stop: () => Promise<void> } | { reason: string }>}
 */
export async function findPostgresql() {
  const named = process.env.POSTGRES_TEST_URL
  if (named) return { address: named, stop: () => Promise.resolve() }
  const programs = findPrograms() ?? (await install())
  if (!programs)
    return { reason: 'no server is named by POSTGRES_TEST_URL, and none is installed or could be' }
  const owner = await findOwner()
  if (!owner) return { reason: 'PostgreSQL refuses to run as root, and there is no user postgres to run it' }
  return start(programs, owner)
}

/** The folder of the programs of the newest PostgreSQL of this machine. */
function findPrograms() {
  const ofDebian = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, 'bin'))
    : []
  const onPath = (process.env.PATH ?? '').split(delimiter)
  return [...ofDebian, ...onPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

async function install() {
  if (process.getuid?.() !== 0) return null
  makeNoCluster()
  const settings = { limit: longestInstall, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], settings).catch(() => '')
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], settings).catch(() => '')
  return findPrograms()
}

// Debian's package would make a database of its own and start it.
function makeNoCluster() {
  const folder = '/etc/postgresql-common'
  const file = join(folder, 'createcluster.conf')
  if (existsSync(file)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, 'create_main_cluster = false\n')
}

/** Who runs the server: ourselves, or as root the user postgres. */
async function findOwner() {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((which) => run('id', [which, 'postgres']).then(Number, () => null)),
  )
  return uid === null || gid === null ? null : { uid, gid, prefix: ['runuser', '-u', 'postgres', '--'] }
}

async function start(programs, { uid, gid, prefix }) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-postgresql-'))
  if (uid !== undefined) chownSync(folder, uid, gid)
  const data = join(folder, 'data')
  const [command, ...before] = [...prefix, join(programs, 'initdb')]
  const options = [
    '--auth=trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C',
    '--username=atlas',
    '-D',
    data,
  ]
  await run(command, [...before, ...options], { cwd: folder, limit: longestStart })
  const port = await findFreePort()
  const server = serve(programs, { prefix, folder, data, port })
  const stop = () => end(server, data, folder)
  try {
    await waitUntilListening(server, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { address: `postgresql://atlas@127.0.0.1:${port}/postgres`, stop }
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '128MB',
  max_connections: '200',
  autovacuum: 'off',
}

function serve(programs, { prefix, folder, data, port }) {
  const named = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...before] = [...prefix, join(programs, 'postgres')]
  const child = spawn(command, [...before, '-D', data, ...named], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const endNow = () => signalServer(data, 'SIGQUIT') // where our process ends before it could say goodbye
  const server = { child, said: '', hasEnded: false, endNow }
  process.on('exit', endNow)
  child.stderr.on('data', (chunk) => (server.said = `${server.said}${chunk}`.slice(-20_000)))
  child.on('close', () => (server.hasEnded = true))
  return server
}

async function waitUntilListening(server, port) {
  const until = Date.now() + longestStart
  while (!(await isListening(port))) {
    if (server.hasEnded || Date.now() > until)
      throw new StepError('PostgreSQL did not start.', { output: server.said })
    await sleep(100)
  }
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.end())
  })
}

// The server itself is told, because runuser in front of it passes nothing on; SIGINT ends connections that stand open.
async function end(server, data, folder) {
  process.off('exit', server.endNow)
  signalServer(data, 'SIGINT')
  const until = Date.now() + 20_000
  while (!server.hasEnded && Date.now() < until) await sleep(50)
  if (!server.hasEnded) signalServer(data, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

function signalServer(data, signal) {
  try {
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), signal)
  } catch {
    // it has ended, or was never there
  }
}
