import { pointStoreAt } from '../../../lib/server/db/open-store'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { makeTrials } from '../../bench/make-store'
import { allowSelfReview } from '../../kill/testing/allow-self-review'

/** A store of so many made-up trials beside the founding ones, where one may review one's own edits. */
export async function storeOf(trials: number): Promise<string> {
  const store = await openFoundingStore()
  await allowSelfReview()
  await store.close()
  makeTrials(store.path, trials, () => undefined)
  await pointStoreAt(store.path)
  await store.close()
  return store.path
}
