import { z } from 'zod'
import type { Reader, Transaction } from '../db/handles'

/** What an administrator has set for the whole atlas; what was never set has its default. */
export const siteSettingsSchema = z.object({
  selfReview: z.enum(['on', 'off']).catch('off'), // may the author of a proposal decide it
  requireSecondFactor: z.enum(['none', 'curators', 'everyone']).catch('none'),
})
export type SiteSettings = z.infer<typeof siteSettingsSchema>

/** Reads the settings, inside a transaction or outside. */
export async function readSettings(handle: Reader | Transaction): Promise<SiteSettings> {
  const rows = await handle.setting.findMany({
    where: { key: { in: Object.keys(siteSettingsSchema.shape) } },
  })
  return siteSettingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}
