import { type RegistryIdentifier, readRegistryIdentifier } from '../registries/registry-identifier'
import { registryRank } from '../registries/registry-order'

/**
 * The public id of a trial entered by hand (DESIGN section 3, Tables): its first number in the order of registries, `/`
 * written `-`; where it has none, the product that is given and the beginning of its own id.
 */
export function newTrialPublicId(
  identifiers: readonly RegistryIdentifier[],
  { product, id }: { product: string | null; id: string },
): string {
  const [first] = inRegistryOrder(identifiers)
  if (!first) return `${product ?? 'trial'}-${id.slice(-6).toLowerCase()}`
  const value = first.registry === 'hPSCreg' ? `hPSCreg-${first.value}` : first.value
  return value.replaceAll('/', '-')
}

/** The identifiers in the fixed order of registries, as registries write them, each once. */
export function inRegistryOrder(identifiers: readonly RegistryIdentifier[]): RegistryIdentifier[] {
  const read = identifiers.map(({ registry, value }) => {
    const known = readRegistryIdentifier(value)
    return known?.registry === registry ? known : { registry, value: value.trim() }
  })
  const distinct = new Map(
    read.map((identifier) => [`${identifier.registry} ${identifier.value}`, identifier]),
  )
  return [...distinct.values()].toSorted(
    (left, right) => registryRank(left.registry) - registryRank(right.registry),
  )
}
