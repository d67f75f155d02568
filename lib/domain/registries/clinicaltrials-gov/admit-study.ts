import type { Json } from '../../shared/canonical-json'
import type { RegistryReading } from '../registry-reading'
import { findBox, findNctId } from './boxed-values'
import { findRepeatedKey, writePath } from './json-structure'
import { isJsonObject, member } from './json-member'
import { readStudy } from './read-clinicaltrials-gov-record'
import { removePersonalData } from './remove-personal-data'
import { findNotices } from './study-notices'
import { studySchema } from './study-schema'

/** The registry's name as it is stored. */
export const CLINICAL_TRIALS_GOV = 'ClinicalTrials.gov'

/** A study that may be stored: its kept body (without persons), what it says, and notices for the report. */
export interface AdmittedStudy {
  kind: 'study'
  nctId: string
  body: Json
  reading: RegistryReading
  takenOn: string | null // day of the registry's data this copy was taken from
  notices: string[]
}

/** A record that may not: `nctId` where it can be told, the field, and why. */
export interface RefusedStudy {
  kind: 'refusal'
  nctId: string | null
  path: string
  reason: string
}

/**
 * Judges the text of one record of ClinicalTrials.gov's API v2, by its content alone, and drops the persons it speaks
 * of. Tolerant of what is absent or unknown; refuses what is no study, has no number, has a value of the wrong kind, or
 * could be read in two ways. The text must be nested no deeper than the file reader lets through.
 */
export function admitStudy(text: string): AdmittedStudy | RefusedStudy {
  const record = parseJson(text)
  if (record === undefined) return refuse(null, '', 'is not valid JSON')
  const nctId = findNctId(record)
  const problem = findBox(record) ?? findStrangeRecord(record) ?? findRepeatedKey(text)
  if (problem !== null) return refuse(nctId, problem.path, problem.reason)
  return admitRecord(removePersonalData(record), nctId)
}

function admitRecord(record: Json, nctId: string | null): AdmittedStudy | RefusedStudy {
  const { data: study, error } = studySchema.safeParse(record)
  if (study === undefined) {
    const [first] = error.issues
    const others = error.issues.length > 1 ? `, and ${error.issues.length - 1} more like it` : ''
    return refuse(nctId, writePath(first?.path ?? []), `${describeIssue(first?.message ?? '')}${others}`)
  }
  const body = withoutRelease(record)
  return {
    kind: 'study',
    nctId: study.protocolSection.identificationModule.nctId,
    body,
    reading: readStudy(study),
    takenOn: study.derivedSection.miscInfoModule.versionHolder,
    notices: findNotices(study),
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the engine's message quotes the text, which may hold a person's address
  }
}

function refuse(nctId: string | null, path: string, reason: string): RefusedStudy {
  return { kind: 'refusal', nctId, path, reason }
}

function findStrangeRecord(record: Json): { path: string; reason: string } | null {
  if (!isJsonObject(record))
    return { path: '', reason: 'is no study: a study is an object with a protocolSection' }
  if (isJsonObject(record.protocolSection)) return null
  if (Array.isArray(record.studies))
    return { path: 'studies', reason: 'is a page of studies where one study was expected' }
  return { path: 'protocolSection', reason: 'is missing: this is no study of ClinicalTrials.gov' }
}

function describeIssue(message: string): string {
  if (message.endsWith('received undefined')) return 'is missing'
  return message.replace(/^(Invalid input|Too big|Too small): /, 'is wrong: ')
}

/**
 * The day of the registry's release changes every day with nothing else; kept in the body it would make every download a
 * new version.
 */
function withoutRelease(record: Json): Json {
  const info = member(record, 'derivedSection', 'miscInfoModule')
  if (!isJsonObject(record) || !isJsonObject(record.derivedSection) || !isJsonObject(info)) return record
  const { versionHolder: _, ...rest } = info
  return { ...record, derivedSection: { ...record.derivedSection, miscInfoModule: rest } }
}
