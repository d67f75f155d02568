/** Why a JSON text cannot be taken as one unambiguous value; `path` is the field where that shows. */
export interface StructureProblem {
  path: string
  reason: string
}

interface Level {
  keys: Set<string> | null // null in a list
  key: string
  index: number
  expectsKey: boolean
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/gsu

/**
 * Finds a name that stands twice in one object: `JSON.parse` would keep the second and say nothing. Null when there is
 * none, also for a text that is not JSON. Looks at brackets, commas and strings only, without recursion.
 */
export function findRepeatedKey(text: string): StructureProblem | null {
  const levels: Level[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') levels.push(newLevel(token === '{'))
    else if (token === '}' || token === ']') levels.pop()
    else if (token === ',') advance(level)
    else if (level?.keys && level.expectsKey && !takeKey(level, level.keys, token))
      return { path: pathOf(levels), reason: 'stands twice in the same object' }
  }
  return null
}

function newLevel(isObject: boolean): Level {
  return { keys: isObject ? new Set() : null, key: '', index: 0, expectsKey: isObject }
}

function advance(level: Level | undefined): void {
  if (!level) return
  level.index += 1
  level.expectsKey = level.keys !== null
}

function takeKey(level: Level, keys: Set<string>, token: string): boolean {
  level.key = token.includes('\\') ? unescaped(token) : token.slice(1, -1)
  level.expectsKey = false
  if (keys.has(level.key)) return false
  keys.add(level.key)
  return true
}

function unescaped(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}

function pathOf(levels: Level[]): string {
  return writePath(levels.map(({ keys, key, index }) => (keys ? key : index)))
}

/** Writes a path as people read it: `protocolSection.armGroups[2].label`. */
export function writePath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) =>
      typeof step === 'number' ? `${path}[${step}]` : path === '' ? String(step) : `${path}.${String(step)}`,
    '',
  )
}
