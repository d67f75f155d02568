import { z } from 'zod'

const publicId = z.string().trim().min(1, 'is empty').max(200)
const version = z.coerce.number().int().min(1)
const reason = z
  .string()
  .trim()
  .min(1, 'is empty: the reason is shown in the history')
  .max(2_000, 'is longer than 2000 characters')

/** Whether a trial belongs into the atlas. */
export const screeningInputSchema = z.strictObject({
  trialId: publicId,
  scope: z.enum(['in', 'out']),
  version,
  reason,
})
export type ScreeningInput = z.infer<typeof screeningInputSchema>

/** Takes a trial off the pages, or puts it back. */
export const trialLifecycleInputSchema = z.strictObject({ trialId: publicId, version, reason })
export type TrialLifecycleInput = z.infer<typeof trialLifecycleInputSchema>

/** Merges one trial into another, at the versions that were compared. */
export const mergeInputSchema = z
  .strictObject({ trialId: publicId, intoId: publicId, version, intoVersion: version, reason })
  .refine(({ trialId, intoId }) => trialId !== intoId, { path: ['intoId'], message: 'is the trial itself' })
export type MergeInput = z.infer<typeof mergeInputSchema>

export const unmergeInputSchema = z.strictObject({ trialId: publicId, reason })
export type UnmergeInput = z.infer<typeof unmergeInputSchema>
