import { inTransaction } from '../../../lib/server/db/transaction'

/** Lets reviewers accept what they wrote themselves, as an admin may, so that saving is one step. */
export async function allowSelfReview(): Promise<void> {
  const allowed = { value: 'on', updatedAt: new Date().toISOString() }
  await inTransaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: 'selfReview' },
      create: { key: 'selfReview', ...allowed },
      update: allowed,
    })
  })
}
