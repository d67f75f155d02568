import { AGGREGATOR, registryRank } from '../registries/registry-order'

// among equally dated and undated sources; a registry's own version stands before every copy of it
const KINDS: readonly string[] = [
  'registry_record',
  'registry_mirror',
  'paper',
  'document',
  'table_row',
  'web_page',
  'news',
]

/**
 * The place of a claim's source in the fixed order of sources, used only among statements of one date and the undated
 * (DESIGN section 3): registry versions first (see `versionRank`), hPSCreg last.
 */
export function claimRank(sourceKind: string, originKey: string): number {
  if (originKey.startsWith(`registry:${AGGREGATOR}:`)) return LAST
  return 100 + (KINDS.includes(sourceKind) ? KINDS.indexOf(sourceKind) : KINDS.length)
}

/** The place of a registry's version in the fixed order of sources. */
export function versionRank(registry: string): number {
  return registry === AGGREGATOR ? LAST : registryRank(registry)
}

const LAST = 1000
