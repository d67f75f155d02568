import type { StageDefinition } from '../../domain/trials/stage-definition'
import type { SiteSettings } from '../../domain/users/site-settings'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { readSettings } from '../auth/site-settings'
import { reader } from '../db/reader'
import { loadStageDefinitions, stageDefinitionText } from './stage-rows'

/** The settings of the atlas, for whoever may change them. */
export async function getSettings(viewer: Viewer): Promise<SiteSettings> {
  authorize(viewer, 'setting:manage')
  return readSettings(reader())
}

/** The definitions of stages, the default one first; `seen` goes back with a change, and tells a clash. */
export async function listStageDefinitions(viewer: Viewer): Promise<(StageDefinition & { seen: string })[]> {
  authorize(viewer, 'setting:manage')
  const definitions = await loadStageDefinitions(reader())
  return definitions.map((definition) => ({ ...definition, seen: stageDefinitionText(definition) }))
}
