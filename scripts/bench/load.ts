import { Agent, get, type RequestOptions } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from './measure'

export interface Load {
  perSecond: number
  p50Ms: number
  p99Ms: number
  failed: number // answers that were not 200
}

/** With these headers nothing is answered from memory (decision 0020): every page is drawn, as for members. */
export const DRAWN_EACH_TIME = { cookie: 'none=1' }

interface Loading {
  connections?: number
  seconds?: number
  headers?: Record<string, string>
}

/** Asks for these addresses in turn over so many connections, each as soon as the one before is answered. */
export async function load(
  origin: string,
  paths: readonly string[],
  { connections = 20, seconds = 20, headers = {} }: Loading = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [failed, next] = [0, 0]
  const began = performance.now()
  const isOver = () => performance.now() - began > seconds * 1_000
  await Promise.all(Array.from({ length: connections }, askOn))
  agent.destroy()
  return summary(times, failed, performance.now() - began)

  async function askOn(): Promise<void> {
    while (!isOver()) {
      const asked = performance.now()
      const status = await ask(`${origin}${paths[(next += 1) % paths.length] ?? '/'}`, { agent, headers })
      times.push(performance.now() - asked)
      if (status !== 200) failed += 1
    }
  }
}

/** Asks for each address once, so many a second, whether those before are answered or not: as readers come. */
export async function askSteadily(
  origin: string,
  paths: readonly string[],
  { perSecond, headers = {} }: { perSecond: number; headers?: Record<string, string> },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  await Promise.all(
    paths.map(async (path, at) => {
      await pause((at * 1_000) / perSecond)
      const asked = performance.now()
      const status = await ask(`${origin}${path}`, { agent, headers })
      times.push(performance.now() - asked)
      if (status !== 200) failed += 1
    }),
  )
  agent.destroy()
  return summary(times, failed, performance.now() - began)
}

function summary(times: readonly number[], failed: number, took: number): Load {
  return {
    perSecond: Math.round((times.length / took) * 1_000),
    p50Ms: Math.round(percentile(times, 0.5)),
    p99Ms: Math.round(percentile(times, 0.99)),
    failed,
  }
}

function ask(address: string, how: RequestOptions): Promise<number> {
  return new Promise((resolve) => {
    const asked = get(address, how, (answer) => {
      answer.resume().once('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0))
    })
    // a connection kept from before may be closed in this very moment: that is no answer, and browsers ask again
    asked.once('error', () => (asked.reusedSocket ? resolve(ask(address, how)) : resolve(0)))
  })
}
