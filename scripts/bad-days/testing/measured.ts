/** Prints what a nightly run measured, as one line that names the demand; docs/reliability.md keeps the figures. */
export function measured(demand: string, figures: Record<string, number | string>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`)
  process.stdout.write(`measured ${demand}: ${told.join(', ')}\n`)
}
