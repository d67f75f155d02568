import { AGGREGATOR, registryRank } from '../registries/registry-order'
import { isRegistryOrigin } from './origin'

// among equally dated and undated sources; registries' own versions and copies of registry records stand before these
const KINDS: readonly string[] = ['paper', 'document', 'table_row', 'web_page', 'news']

/**
 * The place of a claim's source in the fixed order of sources, used only among statements of one date and the undated
 * (DESIGN section 3): registry versions first (see `versionRank`), then copies of registry records, hPSCreg last.
 */
export function claimRank(sourceKind: string, originKey: string): number {
  if (originKey.startsWith(`registry:${AGGREGATOR}:`)) return LAST
  if (isRegistryOrigin(originKey)) return COPY
  return COPY + 1 + (KINDS.includes(sourceKind) ? KINDS.indexOf(sourceKind) : KINDS.length)
}

/** The place of a registry's version in the fixed order of sources. */
export function versionRank(registry: string): number {
  return registry === AGGREGATOR ? LAST : registryRank(registry)
}

const COPY = 100
const LAST = 1000
