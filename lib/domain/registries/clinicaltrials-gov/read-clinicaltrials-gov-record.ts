import type { RegistryReading } from '../registry-reading'
import { readStudyIdentifiers } from './study-identifiers'
import {
  readStudyArms,
  readStudyInterventions,
  readStudyOutcomes,
  readStudyPublications,
  readStudySites,
} from './study-lists'
import { type Study, studySchema } from './study-schema'
import { readStudyStatements } from './study-statements'

/**
 * Reads a kept record of ClinicalTrials.gov's API v2 into our language. What the registry has a field for and the record
 * lacks is NOT_REPORTED; what the registry has no field for (cell type, route, dose ...) gets no statement. Throws when
 * the body is no study: only bodies that `admitStudy` let in are kept.
 */
export function readClinicalTrialsGovRecord(body: unknown): RegistryReading {
  return readStudy(studySchema.parse(body))
}

/** The same for a record that has been parsed already. */
export function readStudy(study: Study): RegistryReading {
  const section = study.protocolSection
  return {
    postedOn: section.statusModule.lastUpdatePostDateStruct.date,
    statements: readStudyStatements(study),
    completeLists: ['country', 'condition', 'collaborators'],
    identifiers: readStudyIdentifiers(section.identificationModule),
    arms: readStudyArms(section),
    interventions: readStudyInterventions(section),
    outcomes: readStudyOutcomes(section),
    sites: readStudySites(section),
    conditions: section.conditionsModule.conditions,
    publications: readStudyPublications(section),
  }
}
