import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { EMPTY_REQUEST, writeTrialRequest } from '../../lib/domain/trials/trial-filter-codec'
import type { TrialListRequest } from '../../lib/domain/trials/trial-filters'
import type { TrialFacets } from '../../lib/domain/trials/trial-views'
import { type BenchServer, startBenchServer } from './bench-server'
import { askSteadily, load } from './load'
import { makeFiltered, makeQuestions, makeSearches } from './questions'

const PER_SECOND = 10
const SECONDS = 60

/** Measures the same store over HTTP: readers who come ten a second with different questions, then whole files. */
export async function benchOverHttp(storePath: string, facets: TrialFacets): Promise<void> {
  const server = await startBenchServer(storePath)
  console.log(
    `\nOver HTTP, server in a process of its own: ready after ${(server.readyMs / 1000).toFixed(1)} s`,
  )
  const memory = watchMemory(server)
  const questions = mixed(facets).slice(0, PER_SECOND * SECONDS)
  await makeSorts(server, facets)
  await steadily(server, 'list and facets as JSON', questions, '/api/v1/trials?facets=1&')
  await steadily(server, 'list page', questions.slice(0, 300), '/trials?')
  await timeFile(server, 'csv')
  await timeFile(server, 'ndjson')
  console.log(`most memory of the server ${(await memory.end()).toFixed(0)} MB  target <= 1,500 MB`)
  await server.stop()
}

/** The sorts asked for are made once after a start and kept: the first who asks for one of them waits for it. */
async function makeSorts({ origin }: BenchServer, facets: TrialFacets): Promise<void> {
  const sorts = new Set(makeQuestions(facets, 100).map(({ sort }) => sort))
  const paths = [...sorts].map((sort) => `/api/v1/trials?${writeTrialRequest({ ...EMPTY_REQUEST, sort })}`)
  await load(origin, paths, { connections: 1, seconds: 10 })
}

async function steadily(
  { origin }: BenchServer,
  name: string,
  questions: readonly TrialListRequest[],
  before: string,
): Promise<void> {
  const paths = questions.map((question) => before + writeTrialRequest(question))
  const { p50Ms, p99Ms, failed } = await askSteadily(origin, paths, { perSecond: PER_SECOND })
  console.log(
    `${`${name}, ${String(PER_SECOND)} a second`.padEnd(40)} p50 ${String(p50Ms)} ms  p99 ${String(p99Ms)} ms  ${String(failed)} of ${String(paths.length)} failed  target p99 <= 250 ms`,
  )
}

/** Filters of all numbers and searches, in an order that mixes them, none asked twice. */
function mixed(facets: TrialFacets): TrialListRequest[] {
  const kinds = [
    makeQuestions(facets, 400),
    makeFiltered(facets, 1, 100),
    makeFiltered(facets, 6, 100),
    makeSearches(facets, 'rare'),
    makeSearches(facets, 'common'),
  ]
  const longest = Math.max(...kinds.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1))).flat()
}

async function timeFile(server: BenchServer, format: 'csv' | 'ndjson'): Promise<void> {
  const before = await server.memoryMB()
  const began = performance.now()
  const memory = watchMemory(server)
  const { rows, bytes } = await readLines(`${server.origin}/api/v1/trials/export?format=${format}`)
  const took = performance.now() - began
  const most = await memory.end()
  console.log(
    `${`${format.toUpperCase()} of everything`.padEnd(40)} ${Math.round((1000 * rows) / took).toLocaleString('en')} rows/s, ${(bytes / 1_048_576).toFixed(0)} MB, memory +${(most - before).toFixed(0)} MB`,
  )
}

function readLines(address: string): Promise<{ rows: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    let [rows, bytes] = [0, 0]
    get(address, { agent: new Agent() }, (answer) => {
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows += 1
      })
      answer.once('error', reject)
      answer.once('end', () => resolve({ rows, bytes }))
    }).once('error', reject)
  })
}

/** Asks for the memory of the server twice a second until told to end; gives the most it saw. */
function watchMemory(server: BenchServer): { end: () => Promise<number> } {
  let [most, isOver] = [0, false]
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await server.memoryMB())
      await pause(500)
    }
  })()
  return {
    end: async () => {
      isOver = true
      await watching
      return Math.max(most, await server.memoryMB())
    },
  }
}
