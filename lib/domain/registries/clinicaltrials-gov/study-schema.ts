import { z } from 'zod'
import { partialDateTextSchema } from '../../shared/partial-date-schema'
import { readShortNctId } from '../nct-id'

/** Longest text accepted in one field, in characters; the registry's own longest field holds 32,000. */
const MAX_TEXT_LENGTH = 1_000_000

const filled = z.string().max(MAX_TEXT_LENGTH, `holds more than ${MAX_TEXT_LENGTH} characters`)
const text = filled.nullish().transform((value) => value?.trim() || null)
const flag = z.boolean().nullish().transform(orNull)
const date = partialDateTextSchema.nullish().transform(orNull)
const list = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
const texts = list(filled).transform((items) =>
  items.map((item) => item.trim()).filter((item) => item !== ''),
)
/** A module that is absent or null reads as one without any value. */
const section = <S extends z.ZodRawShape>(shape: S) => z.preprocess((value) => value ?? {}, z.object(shape))

const nctId = filled.transform((value, context) => {
  const number = readShortNctId(value)
  if (number === null) context.addIssue(`is not NCT and up to eight digits: "${value.slice(0, 40)}"`)
  return number ?? z.NEVER
})
const dateStruct = section({ date, type: text })
const sponsor = z.object({ name: text, class: text })
const outcome = z.object({ measure: text, timeFrame: text, description: text })
const degrees = (limit: number) => z.number().min(-limit).max(limit)

/**
 * One study of ClinicalTrials.gov's API v2, as far as we read it. Tolerant: everything but the number may be absent or
 * null, unknown keys are ignored and unknown words kept; only a value of the wrong kind refuses the record.
 */
export const studySchema = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId,
      nctIdAliases: list(nctId),
      secondaryIdInfos: list(z.object({ id: text, type: text })),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    statusModule: section({
      overallStatus: text,
      lastKnownStatus: text,
      whyStopped: text,
      startDateStruct: dateStruct,
      primaryCompletionDateStruct: dateStruct,
      completionDateStruct: dateStruct,
      studyFirstPostDateStruct: dateStruct,
      resultsFirstPostDateStruct: dateStruct,
      lastUpdatePostDateStruct: dateStruct,
    }),
    sponsorCollaboratorsModule: section({
      leadSponsor: section(sponsor.shape),
      collaborators: list(sponsor),
    }),
    descriptionModule: section({ briefSummary: text }),
    conditionsModule: section({ conditions: texts }),
    designModule: section({
      studyType: text,
      phases: texts,
      targetDuration: text,
      designInfo: section({
        allocation: text,
        interventionModel: text,
        interventionModelDescription: text,
        primaryPurpose: text,
        observationalModel: text,
        timePerspective: text,
        maskingInfo: section({ masking: text }),
      }),
      enrollmentInfo: section({ count: z.int().min(0).nullish().transform(orNull), type: text }),
    }),
    armsInterventionsModule: section({
      armGroups: list(z.object({ label: text, type: text, description: text, interventionNames: texts })),
      interventions: list(z.object({ type: text, name: text, description: text, otherNames: texts })),
    }),
    outcomesModule: section({
      primaryOutcomes: list(outcome),
      secondaryOutcomes: list(outcome),
      otherOutcomes: list(outcome),
    }),
    eligibilityModule: section({
      eligibilityCriteria: text,
      healthyVolunteers: flag,
      sex: text,
      minimumAge: text,
      maximumAge: text,
    }),
    contactsLocationsModule: section({
      locations: list(
        z.object({
          facility: text,
          status: text,
          city: text,
          state: text,
          country: text,
          geoPoint: z
            .object({ lat: degrees(90), lon: degrees(180) })
            .nullish()
            .transform(orNull),
        }),
      ),
    }),
    referencesModule: section({
      references: list(z.object({ pmid: text, type: text, citation: text })),
      seeAlsoLinks: list(z.object({ label: text, url: text })),
    }),
  }),
  derivedSection: section({ miscInfoModule: section({ versionHolder: date }) }),
  hasResults: flag,
})

export type Study = z.infer<typeof studySchema>

function orNull<T>(value: T | null | undefined): T | null {
  return value ?? null
}
