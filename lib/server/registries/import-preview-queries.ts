import type { ImportOutcome } from '../../domain/registries/import-report'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { judgeStudy, loadKnownRecords } from './known-records'
import type { HashedStudy } from './study-content'

/** A study with what an import would make of it. */
export interface StudyPreview {
  hashed: HashedStudy
  outcome: ImportOutcome
}

/**
 * Says what an import would make of these studies, in their order, and writes nothing. `earlier` holds, by number, the
 * hashes of versions that the same dry run would have stored before. Permission: import:run.
 */
export async function previewStudies(
  viewer: Viewer,
  studies: readonly HashedStudy[],
  earlier: ReadonlyMap<string, readonly string[]>,
): Promise<StudyPreview[]> {
  authorize(viewer, 'import:run')
  const { records } = await loadKnownRecords(reader(), studies)
  const seen = new Map(earlier)
  return studies.map((hashed) => {
    const { study, hash } = hashed
    const hashes = seen.get(study.nctId)
    seen.set(study.nctId, [...(hashes ?? []), hash])
    const outcome = judgeStudy(records.get(study.nctId), hash)
    if (!hashes || outcome === 'unchanged') return { hashed, outcome }
    return { hashed, outcome: hashes.includes(hash) ? 'unchanged' : 'changed' }
  })
}
