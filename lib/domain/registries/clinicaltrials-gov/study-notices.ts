import type { Study } from './study-schema'
import { readCountries } from './study-values'
import { STUDY_WORDS, type StudyWordList } from './study-vocabulary'

/**
 * Lists what a study says in words we do not know, one sentence for each place, in the order of the record: words that
 * the registry's vocabulary does not have, and countries. They are kept as given; the sentences are for the report of an
 * import.
 */
export function findNotices(study: Study): string[] {
  const { unknown } = readCountries(study.protocolSection.contactsLocationsModule.locations)
  return [...findUnknownWords(study), ...unknown.map(describeUnknownCountry)]
}

function findUnknownWords(study: Study): string[] {
  return usedWords(study)
    .filter(({ list, word }) => word !== null && !isKnown(list, word))
    .map(
      ({ path, word }) =>
        `${path}: "${word?.slice(0, 80) ?? ''}" is not a word of the registry's list; kept as given`,
    )
}

function describeUnknownCountry(name: string): string {
  const path = 'protocolSection.contactsLocationsModule.locations'
  return `${path}: "${name.slice(0, 80)}" is no country we know; kept as given`
}

interface UsedWord {
  path: string
  list: StudyWordList
  word: string | null
}

function isKnown(list: StudyWordList, word: string | null): boolean {
  return STUDY_WORDS[list].some((known) => known === word)
}

function usedWords({ protocolSection: section }: Study): UsedWord[] {
  const { statusModule, sponsorCollaboratorsModule, designModule, eligibilityModule } = section
  const { armGroups, interventions } = section.armsInterventionsModule
  const design = designModule.designInfo
  return [
    used('statusModule.overallStatus', 'status', statusModule.overallStatus),
    used('statusModule.lastKnownStatus', 'status', statusModule.lastKnownStatus),
    used('statusModule.startDateStruct.type', 'dateType', statusModule.startDateStruct.type),
    used(
      'statusModule.primaryCompletionDateStruct.type',
      'dateType',
      statusModule.primaryCompletionDateStruct.type,
    ),
    used('statusModule.completionDateStruct.type', 'dateType', statusModule.completionDateStruct.type),
    used(
      'statusModule.studyFirstPostDateStruct.type',
      'dateType',
      statusModule.studyFirstPostDateStruct.type,
    ),
    used(
      'statusModule.resultsFirstPostDateStruct.type',
      'dateType',
      statusModule.resultsFirstPostDateStruct.type,
    ),
    used(
      'statusModule.lastUpdatePostDateStruct.type',
      'dateType',
      statusModule.lastUpdatePostDateStruct.type,
    ),
    used(
      'sponsorCollaboratorsModule.leadSponsor.class',
      'sponsorClass',
      sponsorCollaboratorsModule.leadSponsor.class,
    ),
    used('designModule.studyType', 'studyType', designModule.studyType),
    ...designModule.phases.map((word, at) => used(`designModule.phases[${at}]`, 'phase', word)),
    used('designModule.designInfo.allocation', 'allocation', design.allocation),
    used('designModule.designInfo.interventionModel', 'interventionModel', design.interventionModel),
    used('designModule.designInfo.primaryPurpose', 'primaryPurpose', design.primaryPurpose),
    used('designModule.designInfo.observationalModel', 'observationalModel', design.observationalModel),
    used('designModule.designInfo.timePerspective', 'timePerspective', design.timePerspective),
    used('designModule.designInfo.maskingInfo.masking', 'masking', design.maskingInfo.masking),
    used('designModule.enrollmentInfo.type', 'dateType', designModule.enrollmentInfo.type),
    used('eligibilityModule.sex', 'sex', eligibilityModule.sex),
    ...armGroups.map(({ type }, at) =>
      used(`armsInterventionsModule.armGroups[${at}].type`, 'armType', type),
    ),
    ...interventions.map(({ type }, at) =>
      used(`armsInterventionsModule.interventions[${at}].type`, 'interventionType', type),
    ),
    ...section.contactsLocationsModule.locations.map(({ status }, at) =>
      used(`contactsLocationsModule.locations[${at}].status`, 'siteStatus', status),
    ),
    ...section.referencesModule.references.map(({ type }, at) =>
      used(`referencesModule.references[${at}].type`, 'referenceType', type),
    ),
  ]
}

function used(path: string, list: StudyWordList, word: string | null): UsedWord {
  return { path: `protocolSection.${path}`, list, word }
}
