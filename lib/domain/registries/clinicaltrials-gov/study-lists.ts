import { countryCode } from '../../shared/countries'
import type { ReadArm, ReadIntervention, ReadOutcome, ReadPublication, ReadSite } from '../registry-reading'
import type { Study } from './study-schema'

type Section = Study['protocolSection']

/** Lists the arms in the record's order; one without a label is numbered. */
export function readStudyArms({ armsInterventionsModule }: Section): ReadArm[] {
  return armsInterventionsModule.armGroups.map((arm, at) => ({ ...arm, label: arm.label ?? `Arm ${at + 1}` }))
}

/** Lists the interventions in the record's order; one without a name is left out, for nothing could be shown of it. */
export function readStudyInterventions({ armsInterventionsModule }: Section): ReadIntervention[] {
  return armsInterventionsModule.interventions.flatMap(({ name, ...rest }) =>
    name === null ? [] : [{ name, ...rest }],
  )
}

/** Lists the outcomes, primary first; one without a measure is left out. */
export function readStudyOutcomes({ outcomesModule }: Section): ReadOutcome[] {
  const { primaryOutcomes, secondaryOutcomes, otherOutcomes } = outcomesModule
  const leveled = [
    ...primaryOutcomes.map((outcome) => ({ level: 'PRIMARY' as const, ...outcome })),
    ...secondaryOutcomes.map((outcome) => ({ level: 'SECONDARY' as const, ...outcome })),
    ...otherOutcomes.map((outcome) => ({ level: 'OTHER' as const, ...outcome })),
  ]
  return leveled.flatMap(({ measure, ...rest }) => (measure === null ? [] : [{ measure, ...rest }]))
}

/** Lists the sites in the record's order, with the country's name as given beside its code. */
export function readStudySites({ contactsLocationsModule }: Section): ReadSite[] {
  return contactsLocationsModule.locations.map(({ facility, city, state, country, geoPoint, status }) => ({
    facility,
    city,
    state,
    country: countryCode(country ?? ''),
    countryText: country,
    latitude: geoPoint?.lat ?? null,
    longitude: geoPoint?.lon ?? null,
    status,
  }))
}

/** Lists the cited papers, then the linked pages; papers of the trial's own results are primary. */
export function readStudyPublications({ referencesModule }: Section): ReadPublication[] {
  const papers = referencesModule.references.map(({ pmid, type, citation }) => ({
    isPrimary: type === 'RESULT',
    type,
    citation,
    pmid,
    doi: /\b10\.\d{4,9}\/\S+?(?=[.,;]?(?:\s|$))/.exec(citation ?? '')?.[0] ?? null,
    url: null,
  }))
  const pages = referencesModule.seeAlsoLinks.map(({ label, url }) => ({
    isPrimary: false,
    type: null,
    citation: label,
    pmid: null,
    doi: null,
    url: isWebAddress(url) ? url : null,
  }))
  return [...papers, ...pages].filter(({ citation, pmid, url }) => (citation ?? pmid ?? url) !== null)
}

/** Only web addresses are ever shown as links: `javascript:` and the like are dropped at the door. */
function isWebAddress(url: string | null): boolean {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url)
}
