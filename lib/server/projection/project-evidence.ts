import { projectFields } from '../../domain/claims/project'
import { registryRows } from '../../domain/trials/registry-rows'
import { projectTrial } from '../../domain/trials/trial-projection'
import type { TrialEvidence } from '../claims/trial-statements'
import type { ReprojectionVocabulary } from './projection-vocabulary'

/** Projects one trial from everything said of it: its fields, its columns and those of its administrations, its rows. */
export function projectEvidence(
  trial: { id: number; publicId: string },
  evidence: TrialEvidence,
  { administrationIds, vocabulary }: { administrationIds: string[]; vocabulary: ReprojectionVocabulary },
) {
  const fields = projectFields(evidence.statements, vocabulary.trees)
  const projected = projectTrial(
    {
      publicId: trial.publicId,
      fields,
      administrationIds,
      registries: evidence.identifiers.map(({ registry }) => registry),
      completeLists: new Map(
        evidence.records.map(({ versionId, reading }) => [versionId, reading.completeLists]),
      ),
    },
    vocabulary,
  )
  const rows = registryRows(trial.id, evidence.records, {
    projected: fields.find(({ field }) => field === 'condition') ?? null,
    known: vocabulary.conditions,
  })
  return { fields, projected, rows }
}
