/** Prints what a nightly run measured, as one line that names the demand; docs/reliability.md keeps the figures. */
export function measured(demand: string, figures: Record<string, number | string>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`)
  process.stdout.write(`measured ${demand}: ${told.join(', ')}\n`)
}

/** The figure that so much of all figures do not exceed: `percentile(times, 0.99)`. Whole numbers. */
export function percentile(figures: number[], share: number): number {
  const sorted = [...figures].sort((left, right) => left - right)
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
}
