const registryKey = Symbol.for('cellTrialAtlas.singletons')

/**
 * Returns the one value of that name in this process, made on first use. One production process holds several copies
 * of every module (DESIGN section 8), so a module-level variable is not enough for handles, locks and logs.
 */
export function processSingleton<T>(name: string, make: () => T): T {
  const registry = readRegistry()
  if (!registry.has(name)) registry.set(name, make())
  return registry.get(name) as T // the only writer under this name is `make` of the line above
}

/** Forgets every value, so that each is made anew. For tests that share a process. */
export function forgetProcessSingletons(): void {
  readRegistry().clear()
}

function readRegistry(): Map<string, unknown> {
  const host = globalThis as { [registryKey]?: Map<string, unknown> }
  return (host[registryKey] ??= new Map())
}
