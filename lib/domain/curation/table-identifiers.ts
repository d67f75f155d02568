import { type RegistryIdentifier, readRegistryIdentifier } from '../registries/registry-identifier'
import { SPONSOR_CODE } from '../registries/registry-order'
import { STATIC_VOCABULARY } from '../trials/trial-vocabulary'

/** One identifier a cell names: the text to look it up by, and the registry's number it is, where its form is known. */
export interface NamedIdentifier {
  name: string
  identifier: RegistryIdentifier | null
}

/**
 * Reads the identifiers of a cell: numbers of registries in any spelling, alone or after the registry's name ("hPSCreg
 * 176"), bare numbers where the head names hPSCreg, and anything else as a name to be looked up.
 */
export function readIdentifierCell(text: string, head: string): NamedIdentifier[] {
  const isHpscreg = /hpscreg/i.test(head)
  return text
    .split(/[;|,\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^not (?:captured yet|reported)$/.test(piece))
    .map((piece) => readIdentifier(isHpscreg && /^\d+$/.test(piece) ? `hPSCreg ${piece}` : piece))
}

const REGISTRIES = [...STATIC_VOCABULARY.registry.map(({ value }) => value), SPONSOR_CODE]

function readIdentifier(piece: string): NamedIdentifier {
  const hpscreg = /^hpscreg[\s:_/-]*(\d+)$/i.exec(piece)?.[1]
  if (hpscreg !== undefined)
    return { name: `hPSCreg ${hpscreg}`, identifier: { registry: 'hPSCreg', value: hpscreg } }
  const number = readRegistryIdentifier(numberInAddress(piece))
  if (number) return { name: number.value, identifier: number }
  const registry = REGISTRIES.find((name) => piece.toLowerCase().startsWith(`${name.toLowerCase()} `))
  if (registry === undefined) return { name: piece, identifier: null }
  const value = piece.slice(registry.length).trim()
  const identifier = readRegistryIdentifier(value) ?? { registry, value }
  return { name: identifier.value, identifier }
}

// https://clinicaltrials.gov/study/NCT06138210 names its trial
function numberInAddress(text: string): string {
  return /^https?:\/\/\S+\/(NCT\d{8})\b/i.exec(text)?.[1] ?? text
}
