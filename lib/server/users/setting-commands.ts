import { AppError } from '../../domain/shared/app-error'
import { type SiteSettings, siteSettingsSchema } from '../../domain/users/site-settings'
import type { Viewer } from '../../domain/users/viewer'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { readSettings } from '../auth/site-settings'
import { inTransaction } from '../db/transaction'

export interface SettingsChange {
  from: SiteSettings // as the administrator saw them
  to: SiteSettings
}

/**
 * Changes the settings of the atlas; they count from the next request on. One entry names all that changed. Throws
 * `conflict` where somebody changed them meanwhile.
 */
export async function changeSettings(viewer: Viewer, { from, to }: SettingsChange): Promise<void> {
  authorize(viewer, 'setting:manage')
  await inTransaction(async (tx) => {
    const before = await readSettings(tx)
    const fields = siteSettingsSchema.keyof().options
    if (fields.some((field) => before[field] !== from[field]))
      throw new AppError('conflict', 'Somebody has changed the settings meanwhile. Look at them again.')
    const changed = fields.filter((field) => before[field] !== to[field])
    if (changed.length === 0) return
    const updatedAt = new Date().toISOString()
    for (const key of changed) {
      const value = to[key]
      await tx.setting.upsert({
        where: { key },
        create: { key, value, updatedAt },
        update: { value, updatedAt },
      })
    }
    const changes = changed.map((field) => ({ field, from: before[field], to: to[field] }))
    await recordAudit(tx, viewer, {
      action: 'setting.change',
      entityType: 'setting',
      entityId: 'site',
      changes,
    })
  })
}
