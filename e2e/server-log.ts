import { readFileSync } from 'node:fs'

/** How many lines the server under test has logged. */
export function linesLogged(): number {
  return logLines().length
}

/** The refusals in the log after so many lines, oldest first, as `forbidden action 60ab...`. */
export function refusalsSince(count: number): string[] {
  return logLines()
    .slice(count)
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ event }) => event === 'refused')
    .map(({ code, door }) => `${String(code)} ${String(door)}`)
}

function logLines(): string[] {
  if (!process.env.SERVER_LOG) throw new Error('SERVER_LOG names the log of the server under test.')
  return readFileSync(process.env.SERVER_LOG, 'utf8').split('\n').slice(0, -1)
}
