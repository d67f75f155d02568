import { z } from 'zod'
import {
  statedAgeSchema,
  statedDateSchema,
  statedEnrollmentSchema,
  statedFollowUpSchema,
  statedImmunosuppressionSchema,
  statedPhaseSchema,
  statedResultSchema,
  statedSeveritySchema,
  statedTermSchema,
} from '../claims/claim-values'
import type { ClaimableField } from '../claims/claimable-fields'
import { canonicalJson } from '../shared/canonical-json'
import { parsePartialDate } from '../shared/partial-date'
import type { ShownFields } from './shown-fields'
import { AS_GIVEN } from './trial-vocabulary'

// made once: making a schema costs more than reading with it
const names = z.array(z.string())
const terms = z.array(statedTermSchema)
const yesOrNo = z.boolean()

/** The columns of a trial that each show one field, as the store names them; null where the value is missing. */
export function trialFieldColumns(fields: ShownFields) {
  // put together this way at a thirtieth of what it costs to spread six objects into one (V8 of Node 20)
  const ofDesign = Object.assign(ownColumns(fields), phaseColumns(fields), enrollmentColumns(fields))
  const ofPeople = Object.assign(dateColumns(fields), populationColumns(fields))
  return Object.assign(ofDesign, ofPeople, treatmentColumns(fields), resultColumns(fields))
}

function ownColumns(fields: ShownFields) {
  return {
    officialTitle: fields.text('officialTitle'),
    acronym: fields.text('acronym'),
    status: fields.text('status'),
    lastKnownStatus: fields.text('lastKnownStatus'),
    whyStopped: fields.text('whyStopped'),
    studyType: fields.text('studyType'),
    studyRole: fields.text('studyRole'),
    regulatoryPathway: fields.text('regulatoryPathway'),
    allocation: fields.text('allocation'),
    interventionModel: fields.text('interventionModel'),
    masking: fields.text('masking'),
    primaryPurpose: fields.text('primaryPurpose'),
    sponsor: fields.text('sponsor'),
    sponsorClass: fields.text('sponsorClass'),
    collaborators: canonicalJson(fields.read('collaborators', names) ?? []),
    summary: fields.text('summary'),
  }
}

function phaseColumns(fields: ShownFields) {
  const phase = fields.read('phase', statedPhaseSchema)
  const phases = phase?.phases?.length ? phase.phases.toSorted() : null
  const group = phase === null ? (fields.missing('phase') ?? AS_GIVEN) : AS_GIVEN
  return {
    phases: phases && canonicalJson(phases),
    phaseText: phase?.text ?? null,
    phaseGroup: phases?.join('|') ?? group,
  }
}

function enrollmentColumns(fields: ShownFields) {
  const enrollment = fields.read('enrollment', statedEnrollmentSchema)
  return { enrollmentCount: enrollment?.count ?? null, enrollmentType: enrollment?.type ?? null }
}

function dateColumns(fields: ShownFields) {
  const start = stated(fields, 'startedOn')
  const primaryCompletion = stated(fields, 'primaryCompletedOn')
  const completion = stated(fields, 'completedOn')
  return {
    startText: start.text,
    startPrecision: start.precision,
    startEarliest: start.earliest,
    startLatest: start.latest,
    startType: start.type,
    primaryCompletionText: primaryCompletion.text,
    primaryCompletionPrecision: primaryCompletion.precision,
    primaryCompletionEarliest: primaryCompletion.earliest,
    primaryCompletionLatest: primaryCompletion.latest,
    primaryCompletionType: primaryCompletion.type,
    completionText: completion.text,
    completionPrecision: completion.precision,
    completionEarliest: completion.earliest,
    completionLatest: completion.latest,
    completionType: completion.type,
    firstPostedOn: stated(fields, 'firstPostedOn').text,
    lastUpdatePostedOn: stated(fields, 'lastUpdatePostedOn').text,
    resultsFirstPostedOn: stated(fields, 'resultsFirstPostedOn').text,
  }
}

function stated(fields: ShownFields, field: ClaimableField) {
  const date = fields.read(field, statedDateSchema)
  const parsed = date && parsePartialDate(date.text)
  return {
    text: date?.text ?? null,
    precision: parsed?.precision ?? null,
    earliest: parsed?.earliest ?? null,
    latest: parsed?.latest ?? null,
    type: date?.type ?? null,
  }
}

function populationColumns(fields: ShownFields) {
  const minimumAge = fields.read('minimumAge', statedAgeSchema)
  const maximumAge = fields.read('maximumAge', statedAgeSchema)
  const severity = fields.read('severity', statedSeveritySchema)
  return {
    minimumAgeText: minimumAge?.text ?? null,
    minimumAgeYears: minimumAge?.years ?? null,
    maximumAgeText: maximumAge?.text ?? null,
    maximumAgeYears: maximumAge?.years ?? null,
    sex: fields.text('sex'),
    healthyVolunteers: fields.read('healthyVolunteers', yesOrNo),
    eligibility: fields.text('eligibility'),
    severityScale: severity?.scale ?? null,
    severityMinimum: severity?.minimum ?? null,
    severityMaximum: severity?.maximum ?? null,
    vascularTerritory: fields.text('vascularTerritory'),
    priorTreatment: fields.text('priorTreatment'),
  }
}

function treatmentColumns(fields: ShownFields) {
  const comparators = fields.read('comparator', terms) ?? []
  const codes = comparators.flatMap(({ code }) => (code === null ? [] : [code]))
  const immunosuppression = fields.read('immunosuppression', statedImmunosuppressionSchema)
  const followUp = fields.read('followUp', statedFollowUpSchema)
  return {
    comparators: canonicalJson([...new Set(codes)].toSorted()),
    coInterventions: fields.text('coInterventions'),
    immunosuppression: immunosuppression?.given ?? null,
    immunosuppressionAgent: immunosuppression?.agent ?? null,
    immunosuppressionTiming: immunosuppression?.timing ?? null,
    followUpText: followUp?.text ?? null,
    followUpDays: followUp?.days ?? null,
  }
}

function resultColumns(fields: ShownFields) {
  const result = fields.read('result', statedResultSchema)
  return {
    hasResults: fields.read('hasResults', yesOrNo),
    resultTreated: result?.treated ?? null,
    resultAnalysed: result?.analysed ?? null,
    resultText: result?.text ?? null,
  }
}
