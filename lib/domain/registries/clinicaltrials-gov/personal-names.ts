import type { Json } from '../../shared/canonical-json'
import { isJsonObject, member } from './json-member'
import { isPersonalKey } from './personal-keys'

/**
 * Finds the full names of persons a record speaks of, so that they can be removed from its prose too: the investigator
 * who is the responsible party, and contacts and officials with a degree. Without a degree a "contact" is as often a
 * call centre or "Clinical Trials", and a single word is no full name.
 */
export function findPersonalNames(record: Json): string[] {
  const investigator = member(
    record,
    'protocolSection',
    'sponsorCollaboratorsModule',
    'responsibleParty',
    'investigatorFullName',
  )
  const names = [typeof investigator === 'string' ? investigator : '', ...namesWithDegree(record, false)]
  return [...new Set(names.map(withoutDegree))].filter((name) => name.length >= 5 && name.includes(' '))
}

const DEGREES = new Set(
  'DDS DMD DO DOCTOR DPHIL DR DVM FRCP MBBCH MBBS MBCHB MD MPH MPHIL MS MSC PHARMD PHD PROF PROFESSOR RN'.split(
    ' ',
  ),
)

function namesWithDegree(value: Json, isPerson: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesWithDegree(item, isPerson))
  if (!isJsonObject(value)) return []
  const own = isPerson && typeof value.name === 'string' && hasDegree(value.name) ? [value.name] : []
  const inner = Object.entries(value).flatMap(([key, item]) =>
    namesWithDegree(item, isPerson || isPersonalKey(key)),
  )
  return [...own, ...inner]
}

function hasDegree(name: string): boolean {
  const suffix = name.slice(withoutDegree(name).length)
  return suffix.split(/[^A-Za-z.]+/).some((word) => DEGREES.has(word.replaceAll('.', '').toUpperCase()))
}

function withoutDegree(name: string): string {
  return (name.split(',')[0] ?? '').trim()
}
