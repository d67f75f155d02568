import { MISSING_REASONS, type MissingReason } from '../../domain/shared/missing'
import { missingByField } from '../projection/stored-json'
import { remembered } from './trial-stored-lists'

/** The fields whose reasons for missing values rows and filters speak of; two bits each, so at most 26. */
const FIELDS = [
  'acronym',
  'status',
  'studyType',
  'studyRole',
  'phase',
  'enrollment',
  'startedOn',
  'completedOn',
  'lastUpdatePostedOn',
  'sponsor',
  'sponsorClass',
  'condition',
  'country',
  'hasResults',
  'cellType',
  'startingMaterial',
  'donor',
  'entity',
  'stageStated',
  'product',
  'route',
  'technique',
  'window',
] as const

/**
 * Packs the stored reasons for missing values into one whole number: base 4, a digit a field, 0 where the field has a
 * value. 23 digits stay below 2^46, which a number holds exactly.
 */
export const packReasons: (stored: string) => number = remembered((stored) => {
  const reasons = missingByField(stored)
  return FIELDS.reduceRight((packed, field) => {
    const reason = reasons[field]
    return packed * 4 + (reason === undefined ? 0 : MISSING_REASONS.indexOf(reason) + 1)
  }, 0)
})

/** The reasons by field that a number packs; every number gives the same object, so hold it as it is. */
export const unpackReasons: (packed: number) => Record<string, MissingReason> = remembered((packed) => {
  const reasons: Record<string, MissingReason> = {}
  let rest = packed
  for (const field of FIELDS) {
    const reason = MISSING_REASONS[(rest % 4) - 1]
    if (reason !== undefined) reasons[field] = reason
    rest = Math.floor(rest / 4)
  }
  return reasons
})
