import { readRegistryIdentifier } from '../../lib/domain/registries/registry-identifier'
import { registryRank, SPONSOR_CODE } from '../../lib/domain/registries/registry-order'
import type { IdentifierDraft } from './claim-draft'
import type { CrosswalkFact } from './founding-tables'

/** Printed for 71 and 134 alike: possibly one trial. It stays with 71, which has no other number. */
const PRINTED_TWICE = { hpscregNumber: '134', value: 'jRCT2053190081' }

/**
 * Collects the identifiers of one hPSCreg trial: registries' numbers, in their fixed order, the first of them primary;
 * then hPSCreg's own; then sponsors' codes as aliases. A number printed on several pages is one, with its first page.
 */
export function hpscregIdentifiers(number: string, facts: readonly CrosswalkFact[]): IdentifierDraft[] {
  const registries = distinct(
    facts
      .filter((fact) => fact.field === 'identifier' && !isPrintedTwice(number, fact))
      .map((fact) => registryIdentifier(fact)),
  ).toSorted((left, right) => registryRank(left.registry) - registryRank(right.registry))
  const codes = distinct(facts.filter(({ field }) => field === 'secondary_id').map(sponsorCode))
  const own: IdentifierDraft = { registry: 'hPSCreg', value: number, role: 'secondary', page: null }
  const [first, ...others] = [...registries, own]
  return [...(first ? [{ ...first, role: 'primary' as const }] : []), ...others, ...codes]
}

/** The public id of a trial: its primary number as a slug; hPSCreg's bare number gets the registry's name. */
export function publicIdOf(identifiers: readonly IdentifierDraft[]): string {
  const primary = identifiers.find(({ role }) => role === 'primary')
  if (!primary) throw new Error('A founding trial has no primary identifier.')
  const value = primary.registry === 'hPSCreg' ? `hPSCreg-${primary.value}` : primary.value
  return value.replaceAll('/', '-')
}

function registryIdentifier({ registry, value, source_url }: CrosswalkFact): IdentifierDraft {
  const normalised = readRegistryIdentifier(value)
  const stored = normalised?.registry === registry ? normalised.value : value
  return { registry, value: stored, role: 'secondary', page: source_url }
}

function sponsorCode({ value, source_url }: CrosswalkFact): IdentifierDraft {
  return { registry: SPONSOR_CODE, value, role: 'alias', page: source_url }
}

function isPrintedTwice(number: string, { value }: CrosswalkFact): boolean {
  return number === PRINTED_TWICE.hpscregNumber && value === PRINTED_TWICE.value
}

function distinct(identifiers: readonly IdentifierDraft[]): IdentifierDraft[] {
  return [
    ...new Map(
      identifiers
        .toReversed()
        .map((identifier) => [`${identifier.registry} ${identifier.value}`, identifier]),
    ).values(),
  ].toReversed()
}
