import type { BlindEntryInput } from '../../../domain/curation/blind-entry-input'
import type { Viewer } from '../../../domain/users/viewer'
import { inTransaction } from '../../db/transaction'
import { addClaim, addTrial, NOW } from '../../projection/testing/evidence-builders'
import { reprojectTrial } from '../../projection/reproject-trial'
import { requestBlindEntry } from '../blind-entry-commands'

/** People by name; the second letter of the handle keeps their ids in another order than their names. */
export const person = (handle: string, role: Viewer['role'] = 'curator'): Viewer => ({
  role,
  id: `id-of-${handle}`,
  handle,
})

export const [ANA, BEN, CEM] = [person('ana'), person('ben'), person('cem')] as const
export const RUTH = person('ruth', 'reviewer')

/** A published trial with one source that speaks of it. */
export async function openTrial(value = 'NCT01000001'): Promise<{ trialId: number; publicId: string }> {
  return inTransaction(async (tx) => {
    const { id, publicId } = await addTrial(tx, { value })
    await addClaim(tx, { trialId: id, field: 'status', value: 'RECRUITING' })
    await reprojectTrial(tx, id, NOW)
    return { trialId: id, publicId }
  })
}

/** A request for phase and title of that trial. */
export async function openRequest(publicId: string, fields = ['phase', 'title']): Promise<string> {
  const { id } = await requestBlindEntry(RUTH, { trialId: publicId, fields, reason: 'The phase was misread' })
  return id
}

/** One curator's reading of phase and title, from the known source. */
export function reading(id: string, [phase = 'PHASE1', title = 'A title']: string[] = []): BlindEntryInput {
  const words = { missing: null, locator: null, passage: null }
  return {
    id,
    source: { sourceId: 'source' },
    values: [
      { key: 'phase', texts: [phase], ...words },
      { key: 'title', texts: [title], ...words },
    ],
  }
}
