import { z } from 'zod'

/** What an administrator has set for the whole atlas; what was never set has its default. */
export const siteSettingsSchema = z.strictObject({
  selfReview: z.enum(['on', 'off']), // may the author of a proposal decide it
  requireSecondFactor: z.enum(['none', 'curators', 'everyone']),
})
export type SiteSettings = z.infer<typeof siteSettingsSchema>

export const DEFAULT_SETTINGS: SiteSettings = { selfReview: 'off', requireSecondFactor: 'none' }
