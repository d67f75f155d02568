import { z } from 'zod'
import { canonicalJson } from '../../domain/shared/canonical-json'
import { groupBy } from '../../domain/shared/group-by'
import { type StageDefinition, STAGE_UNITS } from '../../domain/trials/stage-definition'
import type { Reader, Transaction } from '../db/handles'

/** The definitions of stages, the default one first, each with its stages in order. */
export async function loadStageDefinitions(handle: Reader | Transaction): Promise<StageDefinition[]> {
  const rows = await handle.stageDefinition.findMany({
    orderBy: [{ isDefault: 'desc' }, { definition: 'asc' }, { position: 'asc' }],
  })
  return [...groupBy(rows, ({ definition }) => definition)].map(([definition, own]) => ({
    definition,
    isDefault: own.some(({ isDefault }) => isDefault),
    stages: own.map(({ stage, name, from, to, unit }) => {
      return { stage, name, from, to, unit: z.enum(STAGE_UNITS).parse(unit) }
    }),
  }))
}

/** The text that tells whether a definition is still the one somebody saw. */
export function stageDefinitionText(definition: StageDefinition): string {
  return canonicalJson(definition)
}
