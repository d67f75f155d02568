import type { RegistryReading } from '../../domain/registries/registry-reading'
import type { Reader } from '../db/handles'
import { processSingleton } from '../db/process-singleton'

/**
 * Remembers, until its transaction ends, what versions say that were written in it: a version never changes, and whoever
 * wrote it has just read its body.
 */
export function rememberReadings(
  handle: Reader,
  readings: readonly (readonly [versionId: number, reading: RegistryReading])[],
): void {
  const known = readingsOf(handle)
  for (const [versionId, reading] of readings) known.set(versionId, reading)
}

/** What is remembered, by version. */
export function readingsOf(handle: Reader): Map<number, RegistryReading> {
  const all = processSingleton('knownReadings', () => new WeakMap<Reader, Map<number, RegistryReading>>())
  const known = all.get(handle) ?? new Map<number, RegistryReading>()
  all.set(handle, known)
  return known
}
