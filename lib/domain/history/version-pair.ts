export interface VersionPair {
  from: number
  to: number
}

export type ReadPair = { pair: VersionPair | null; problem: null } | { pair: null; problem: VersionProblem }
interface VersionProblem {
  parameter: 'from' | 'to'
  message: string
}

/** Reads `?from=3&to=7`: two version numbers, both or neither. Anything else is a problem that names the parameter. */
export function readVersionPair(from: string | undefined, to: string | undefined): ReadPair {
  if (from === undefined && to === undefined) return { pair: null, problem: null }
  const [lower, higher] = [readVersion(from), readVersion(to)]
  if (lower === null) return { pair: null, problem: problemOf('from', from) }
  if (higher === null) return { pair: null, problem: problemOf('to', to) }
  return { pair: { from: lower, to: higher }, problem: null }
}

function readVersion(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function problemOf(parameter: 'from' | 'to', given: string | undefined): VersionProblem {
  const what =
    given === undefined ? 'is missing beside the other version.' : `“${given}” is no version number.`
  return { parameter, message: `${parameter}: ${what}` }
}
