import { z } from 'zod'
import { inDays } from '../claims/window-days'

/** The units a stage can be bounded in. */
export const STAGE_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const

const bound = z.number('is no number').min(0, 'is before the event')

const stageSchema = z.strictObject({
  stage: z.string().min(1),
  name: z.string().trim().min(1, 'has no name').max(60, 'is longer than 60 characters'),
  from: bound,
  to: bound.nullable(),
  unit: z.enum(STAGE_UNITS),
})

/**
 * A named definition of stages, in their order. Each begins where the one before ends, so that no moment lies in two
 * stages or in none; the last one may stay open.
 */
export const stageDefinitionSchema = z
  .strictObject({
    definition: z.string().min(1),
    isDefault: z.boolean(),
    stages: z.array(stageSchema).min(1),
  })
  .superRefine(({ stages }, context) => {
    stages.forEach((stage, at) => {
      const refuse = (field: 'from' | 'to', message: string) =>
        context.addIssue({ code: 'custom', path: ['stages', at, field], message })
      const before = stages[at - 1]
      if (stage.to !== null && stage.to <= stage.from) refuse('to', `${stage.name} ends before it begins`)
      if (stage.to === null && at < stages.length - 1) refuse('to', `Only the last stage stays open`)
      if (before && before.to !== null && inDays(before.to, before.unit) !== inDays(stage.from, stage.unit))
        refuse('from', `${stage.name} does not begin where ${before.name} ends`)
    })
  })
export type StageDefinition = z.infer<typeof stageDefinitionSchema>

/** A change of a definition; `from` is what the administrator saw. */
export const stageChangeSchema = z.strictObject({ from: z.string(), to: stageDefinitionSchema })
export type StageChange = z.infer<typeof stageChangeSchema>
