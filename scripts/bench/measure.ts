export interface Timing {
  p50: number
  p99: number
  runs: number
}

/** Runs something for each input, one after the other, and gives the median and the 99th percentile in milliseconds. */
export async function timeEach<I>(
  inputs: readonly I[],
  run: (input: I) => Promise<unknown>,
): Promise<Timing> {
  const times: number[] = []
  for (const input of inputs) {
    const start = performance.now()
    await run(input)
    times.push(performance.now() - start)
  }
  return summary(times)
}

/** Median and 99th percentile of times in milliseconds. */
export function summary(times: readonly number[]): Timing {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  return { p50: at(0.5), p99: at(0.99), runs: sorted.length }
}

/** Prints one line of the result, with the target where there is one. */
export function printTiming(name: string, { p50, p99, runs }: Timing, target = ''): void {
  console.log(
    `${name.padEnd(34)} p50 ${ms(p50)}  p99 ${ms(p99)}  (${String(runs)} runs)${target && `  target ${target}`}`,
  )
}

export function ms(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(10)
}

/** Memory of the process in megabytes. */
export function residentMegabytes(): number {
  return process.memoryUsage().rss / 1_048_576
}
