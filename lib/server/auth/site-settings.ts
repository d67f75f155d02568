import { DEFAULT_SETTINGS, type SiteSettings, siteSettingsSchema } from '../../domain/users/site-settings'
import type { Reader, Transaction } from '../db/handles'

/** Reads the settings, inside a transaction or outside. */
export async function readSettings(handle: Reader | Transaction): Promise<SiteSettings> {
  const rows = await handle.setting.findMany({ where: { key: { in: Object.keys(DEFAULT_SETTINGS) } } })
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  return siteSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...stored })
}
