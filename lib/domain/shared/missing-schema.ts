import { z } from 'zod'
import { MISSING_REASONS } from './missing'

/** One of the three reasons for which a value is missing. */
export const missingReasonSchema = z.enum(MISSING_REASONS)
