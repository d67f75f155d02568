import type { SiteSettings } from '../../domain/users/site-settings'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { readSettings } from '../auth/site-settings'
import { reader } from '../db/reader'

/** The settings of the atlas, for whoever may change them. */
export async function getSettings(viewer: Viewer): Promise<SiteSettings> {
  authorize(viewer, 'setting:manage')
  return readSettings(reader())
}
