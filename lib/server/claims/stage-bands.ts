import { z } from 'zod'
import { deriveStages, hasStrokeStages, type StageBand } from '../../domain/trials/stage-rules'
import type { Reader } from '../db/handles'

const bandSchema = z.object({
  stage: z.string(),
  name: z.string(),
  from: z.number(),
  to: z.number().nullable(),
  unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
})

export type NamedStage = StageBand & { name: string }

/** Loads the stages of the default definition, in its order. */
export async function loadStageBands(handle: Reader): Promise<NamedStage[]> {
  const rows = await handle.stageDefinition.findMany({
    where: { isDefault: true },
    orderBy: { position: 'asc' },
  })
  return z.array(bandSchema).parse(rows)
}

interface StoredWindow {
  windowEvent: string | null
  windowMinimumDays: number | null
  windowMaximumDays: number | null
}

/** Derives the stages of one administration's window, where the default definition speaks of its trial's conditions. */
export function stagesOfWindow(
  { windowEvent, windowMinimumDays: minimum, windowMaximumDays: maximum }: StoredWindow,
  conditions: readonly string[],
  bands: readonly NamedStage[],
) {
  if (windowEvent === null || !hasStrokeStages(windowEvent, conditions)) return []
  const stages = deriveStages({ minimum, maximum }, bands)
  return bands
    .filter(({ stage }) => stages.includes(stage))
    .map(({ stage, name }) => ({ value: stage, label: name }))
}
