import { Agent, get } from 'node:http'
import { percentile } from '../../bad-days/testing/measured'

export interface Load {
  perSecond: number
  p50Ms: number
  p99Ms: number
  failed: number // answers that were not 200
}

/** Asks for these addresses in turn over so many connections, each as soon as the one before is answered. */
export async function load(
  origin: string,
  paths: string[],
  { connections = 20, seconds = 20 } = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let [failed, next] = [0, 0]
  const began = performance.now()
  const isOver = () => performance.now() - began > seconds * 1_000
  await Promise.all(Array.from({ length: connections }, askOn))
  agent.destroy()
  return {
    perSecond: Math.round((times.length / (performance.now() - began)) * 1_000),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    failed,
  }

  async function askOn(): Promise<void> {
    while (!isOver()) {
      const asked = performance.now()
      const status = await ask(origin, paths[(next += 1) % paths.length] ?? '/', agent)
      times.push(performance.now() - asked)
      if (status !== 200) failed += 1
    }
  }
}

function ask(origin: string, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    get(`${origin}${path}`, { agent }, (answer) => {
      answer.resume().once('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0))
    }).once('error', () => resolve(0))
  })
}
