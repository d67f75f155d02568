import { availableParallelism, cpus, loadavg } from 'node:os'

/** Times in milliseconds. `work` is the median of processor time, which other programs on the machine change less. */
export interface Timing {
  p50: number
  p99: number
  work: number
  runs: number
}

/** Runs something for each input, one after the other, and gives the times of all runs. */
export async function timeEach<I>(
  inputs: readonly I[],
  run: (input: I) => Promise<unknown>,
): Promise<Timing> {
  const times = new Times()
  for (const input of inputs) await times.of(() => run(input))
  return times.summary()
}

/** Times gathered run by run. */
export class Times {
  private readonly walls: number[] = []
  private readonly works: number[] = []

  async of(run: () => Promise<unknown>): Promise<void> {
    const wall = performance.now()
    const work = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(work)
    this.walls.push(performance.now() - wall)
    this.works.push((user + system) / 1000)
  }

  summary(): Timing {
    return {
      p50: percentile(this.walls, 0.5),
      p99: percentile(this.walls, 0.99),
      work: percentile(this.works, 0.5),
      runs: this.walls.length,
    }
  }
}

/** The figure that so much of all figures do not exceed: `percentile(times, 0.99)`. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** Prints one line of the result, with the target where there is one. */
export function printTiming(name: string, { p50, p99, work, runs }: Timing, target = ''): void {
  const runsAndTarget = `(${String(runs)} runs)${target && `  target ${target}`}`
  console.log(`${name.padEnd(34)} p50 ${ms(p50)}  p99 ${ms(p99)}  processor ${ms(work)}  ${runsAndTarget}`)
}

export function ms(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(10)
}

/** Memory of the process in megabytes. */
export function residentMegabytes(): number {
  return process.memoryUsage().rss / 1_048_576
}

/** Prints what the figures were measured on. */
export function printMachine(): void {
  const machine = `${String(availableParallelism())} cores (${cpus()[0]?.model ?? 'unknown'})`
  console.log(`\nNode ${process.version}, ${machine}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`)
}
