import type { ClaimableField } from '../../claims/claimable-fields'
import type { StatementDraft } from '../../claims/statement'
import type { MissingReason } from '../../shared/missing'
import type { Study } from './study-schema'
import {
  readComparators,
  readAge,
  readCountries,
  readDateType,
  readDesignText,
  readEnrollment,
  readFollowUp,
} from './study-values'

/**
 * States every claimable field that ClinicalTrials.gov has, in the order of the record: its value as the registry words
 * it, NOT_REPORTED where the record is silent, NOT_APPLICABLE where the question does not arise.
 */
export function readStudyStatements(study: Study): StatementDraft[] {
  return [
    ...identification(study),
    ...status(study),
    ...dates(study),
    ...sponsors(study),
    ...design(study),
    ...population(study),
    ...places(study),
  ]
}

function identification({
  protocolSection: { identificationModule, descriptionModule },
}: Study): StatementDraft[] {
  const at = 'protocolSection.identificationModule'
  return [
    state('title', identificationModule.briefTitle, `${at}.briefTitle`),
    state('officialTitle', identificationModule.officialTitle, `${at}.officialTitle`),
    state('acronym', identificationModule.acronym, `${at}.acronym`),
    state('summary', descriptionModule.briefSummary, 'protocolSection.descriptionModule.briefSummary'),
  ]
}

function status({ protocolSection: { statusModule }, hasResults }: Study): StatementDraft[] {
  const at = 'protocolSection.statusModule'
  const { overallStatus, lastKnownStatus, whyStopped } = statusModule
  const isStopped = overallStatus === null || ['SUSPENDED', 'TERMINATED', 'WITHDRAWN'].includes(overallStatus)
  const isUnknown = overallStatus === null || overallStatus === 'UNKNOWN'
  return [
    state('status', overallStatus, `${at}.overallStatus`),
    state('lastKnownStatus', lastKnownStatus, `${at}.lastKnownStatus`, { silence: silentUnless(isUnknown) }),
    state('whyStopped', whyStopped, `${at}.whyStopped`, { silence: silentUnless(isStopped) }),
    state('hasResults', hasResults, 'hasResults'),
  ]
}

function dates({ protocolSection: { statusModule }, hasResults }: Study): StatementDraft[] {
  const results = silentUnless(hasResults !== false)
  return [
    statedDate('startedOn', 'startDateStruct'),
    statedDate('primaryCompletedOn', 'primaryCompletionDateStruct'),
    statedDate('completedOn', 'completionDateStruct'),
    statedDate('firstPostedOn', 'studyFirstPostDateStruct'),
    statedDate('lastUpdatePostedOn', 'lastUpdatePostDateStruct'),
    statedDate('resultsFirstPostedOn', 'resultsFirstPostDateStruct', results),
  ]

  type DateModule = Extract<keyof Study['protocolSection']['statusModule'], `${string}Struct`>
  function statedDate(field: ClaimableField, key: DateModule, silence?: MissingReason): StatementDraft {
    const { date, type } = statusModule[key]
    const value = date === null ? null : { text: date, type: readDateType(type) }
    return state(field, value, `protocolSection.statusModule.${key}`, { silence, textAsGiven: date })
  }
}

function sponsors({ protocolSection: { sponsorCollaboratorsModule } }: Study): StatementDraft[] {
  const at = 'protocolSection.sponsorCollaboratorsModule'
  const { leadSponsor, collaborators } = sponsorCollaboratorsModule
  const names = collaborators.flatMap(({ name }) => name ?? [])
  return [
    state('sponsor', leadSponsor.name, `${at}.leadSponsor.name`),
    state('sponsorClass', leadSponsor.class, `${at}.leadSponsor.class`),
    state('collaborators', filled(names), `${at}.collaborators`),
  ]
}

function design(study: Study): StatementDraft[] {
  const at = 'protocolSection.designModule'
  const { studyType, phases, designInfo, enrollmentInfo, targetDuration } = study.protocolSection.designModule
  const isInterventional = studyType === null || studyType === 'INTERVENTIONAL'
  const silence = silentUnless(isInterventional)
  const phase = phases.length === 0 ? null : { phases, text: null }
  const enrollment = readEnrollment(enrollmentInfo)
  return [
    state('studyType', studyType, `${at}.studyType`),
    state('phase', phase, `${at}.phases`, { textAsGiven: phases.join(', ') || null }),
    state('allocation', designInfo.allocation, `${at}.designInfo.allocation`, { silence }),
    state('interventionModel', designInfo.interventionModel, `${at}.designInfo.interventionModel`, {
      silence,
    }),
    state('masking', designInfo.maskingInfo.masking, `${at}.designInfo.maskingInfo.masking`, { silence }),
    state('primaryPurpose', designInfo.primaryPurpose, `${at}.designInfo.primaryPurpose`, { silence }),
    state('design', readDesignText(designInfo), `${at}.designInfo`),
    state('enrollment', enrollment.value, `${at}.enrollmentInfo`, { textAsGiven: enrollment.textAsGiven }),
    state('comparator', readComparators(study), 'protocolSection.armsInterventionsModule.armGroups', {
      silence,
    }),
    ...(targetDuration === null
      ? []
      : [
          state('followUp', readFollowUp(targetDuration), `${at}.targetDuration`, {
            textAsGiven: targetDuration,
          }),
        ]),
  ]
}

function population({ protocolSection: { eligibilityModule, conditionsModule } }: Study): StatementDraft[] {
  const at = 'protocolSection.eligibilityModule'
  const { sex, healthyVolunteers, eligibilityCriteria, minimumAge, maximumAge } = eligibilityModule
  const conditions = conditionsModule.conditions.map((text) => ({ text, code: null }))
  return [
    state('minimumAge', readAge(minimumAge), `${at}.minimumAge`, { textAsGiven: minimumAge }),
    state('maximumAge', readAge(maximumAge), `${at}.maximumAge`, { textAsGiven: maximumAge }),
    state('sex', sex, `${at}.sex`),
    state('healthyVolunteers', healthyVolunteers, `${at}.healthyVolunteers`),
    state('eligibility', eligibilityCriteria, `${at}.eligibilityCriteria`),
    state('condition', filled(conditions), 'protocolSection.conditionsModule.conditions', {
      textAsGiven: conditionsModule.conditions.join('; ') || null,
    }),
  ]
}

function places({ protocolSection: { contactsLocationsModule } }: Study): StatementDraft[] {
  const { codes, names } = readCountries(contactsLocationsModule.locations)
  return [
    state('country', filled(codes), 'protocolSection.contactsLocationsModule.locations', {
      textAsGiven: names.join('; ') || null,
    }),
  ]
}

function state(
  field: ClaimableField,
  value: unknown,
  locator: string,
  options: { silence?: MissingReason; textAsGiven?: string | null } = {},
): StatementDraft {
  const missing = value === null ? (options.silence ?? 'NOT_REPORTED') : null
  return { field, value, missing, textAsGiven: options.textAsGiven ?? null, locator }
}

function silentUnless(isAsked: boolean): MissingReason {
  return isAsked ? 'NOT_REPORTED' : 'NOT_APPLICABLE'
}

function filled<T>(list: T[]): T[] | null {
  return list.length === 0 ? null : list
}
