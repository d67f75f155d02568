interface Identifier {
  registry: string
  value: string
  role: string
}

/** The fixed order of registries (DESIGN section 3, Tables): ClinicalTrials.gov first, hPSCreg last. */
const REGISTRY_ORDER: readonly string[] = [
  'ClinicalTrials.gov',
  'ChiCTR',
  'ChinaDrugTrials',
  'jRCT',
  'UMIN-CTR',
  'EudraCT',
  'CTIS',
  'ANZCTR',
  'IRCT',
  'JMACCT',
  'NCI',
  'hPSCreg',
]

/** An aggregator copies registries and adds its own reading: never anybody's primary registry (decision 0003). */
export const AGGREGATOR = 'hPSCreg'

/** Under this name a sponsor's own code stands among a trial's identifiers; it is no registry. */
export const SPONSOR_CODE = 'Sponsor code'

/** The registries among the given names, each once, in the fixed order. */
export function distinctRegistries(names: readonly string[]): string[] {
  return [...new Set(names)]
    .filter((name) => name !== SPONSOR_CODE)
    .toSorted((left, right) => registryRank(left) - registryRank(right))
}

/** The place of a registry in the fixed order, from 0; one we do not know stands just before hPSCreg. */
export function registryRank(registry: string): number {
  const at = REGISTRY_ORDER.indexOf(registry)
  return at === -1 ? REGISTRY_ORDER.length - 1.5 : at
}

/**
 * The record that is a trial's primary registration: its primary identifier, else its first in the order of registries;
 * null when it has none but hPSCreg's and aliases.
 */
export function primaryRegistration<I extends Identifier>(identifiers: readonly I[]): I | null {
  const [first] = identifiers
    .filter(({ registry, role }) => registry !== AGGREGATOR && registry !== SPONSOR_CODE && role !== 'alias')
    .toSorted(
      (left, right) =>
        Number(left.role !== 'primary') - Number(right.role !== 'primary') ||
        registryRank(left.registry) - registryRank(right.registry) ||
        (left.value < right.value ? -1 : 1),
    )
  return first ?? null
}
