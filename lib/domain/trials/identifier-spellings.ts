import { readShortNctId } from '../registries/nct-id'
import { type RegistryIdentifier, readRegistryIdentifier } from '../registries/registry-identifier'

/** How an identifier in an address may be stored: a registry's own number, and spellings of anything else. */
export interface IdentifierSpellings {
  known: RegistryIdentifier | null
  values: string[]
  publicIds: string[]
}

/**
 * Reads what somebody wrote for a trial: any registry's number in any case (`nct6138210`, `ChiCTR 2500106320`,
 * `hPSCreg 176`) or another identifier, in which `/` is written `-` in addresses.
 */
export function identifierSpellings(text: string): IdentifierSpellings {
  const given = text.trim().slice(0, mostCharacters)
  const hpscreg = /^hpscreg[\s:_/-]*(\d+)$/i.exec(given)?.[1]
  if (hpscreg !== undefined)
    return {
      known: { registry: 'hPSCreg', value: hpscreg },
      values: [],
      publicIds: [`hPSCreg-${hpscreg}`],
    }
  const known = readRegistryIdentifier(readShortNctId(given) ?? given)
  const cases = [given, given.toUpperCase(), given.toLowerCase()]
  const values = [...new Set([...cases, ...cases.map((each) => each.replaceAll('-', '/'))])]
  const publicIds = known === null ? cases : [known.value, ...cases]
  return { known, values, publicIds: publicIds.map((id) => id.replaceAll('/', '-')) }
}

const mostCharacters = 120
