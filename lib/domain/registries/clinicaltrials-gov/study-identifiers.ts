import { readRegistryIdentifier } from '../registry-identifier'
import type { ReadIdentifier } from '../registry-reading'
import type { Study } from './study-schema'

type Identification = Study['protocolSection']['identificationModule']

/**
 * Lists the numbers a study bears: its own first, then the numbers it had before (aliases), then secondary ids that are
 * numbers of a registry by their form. Sponsors' codes and grants are not identifiers. Each number stands once.
 */
export function readStudyIdentifiers(identification: Identification): ReadIdentifier[] {
  const { nctId, nctIdAliases, secondaryIdInfos } = identification
  const secondary = secondaryIdInfos.flatMap(({ id }) => readRegistryIdentifier(id ?? '') ?? [])
  const all: ReadIdentifier[] = [
    { registry: 'ClinicalTrials.gov', value: nctId, role: 'primary' },
    ...nctIdAliases.map((value) => ({ registry: 'ClinicalTrials.gov', value, role: 'alias' as const })),
    ...secondary.map((identifier) => ({ ...identifier, role: 'secondary' as const })),
  ]
  const key = ({ registry, value }: ReadIdentifier) => `${registry} ${value}`
  return all.filter((one, at) => all.findIndex((other) => key(other) === key(one)) === at)
}
