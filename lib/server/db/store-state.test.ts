import { beforeEach, expect, test, vi } from 'vitest'
import { recordChanges } from './change'
import { readStoreState, whileStoreStays } from './store-state'
import { AGAIN_WHERE_OTHERS_COMMIT } from './testing/engine-under-test'
import { openTemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'

beforeEach(openTemporaryStore)

const commit = () => inTransaction((tx) => recordChanges(tx, [{ entityType: 'trial', entityId: '1' }]))

test(
  'the state of the store has another name after every commit, and the same one without',
  AGAIN_WHERE_OTHERS_COMMIT,
  async () => {
    const names = [readStoreState()]
    expect(readStoreState()).toBe(names[0])
    for (let commits = 0; commits < 3; commits += 1) {
      await commit()
      names.push(readStoreState())
    }
    expect(new Set(names).size).toBe(4)
  },
)

test(
  'what was read is read anew after a commit, once for all who ask',
  AGAIN_WHERE_OTHERS_COMMIT,
  async () => {
    const read = vi.fn(() => Promise.resolve('trees'))
    await Promise.all([whileStoreStays('trees', read), whileStoreStays('trees', read)])
    expect(read).toHaveBeenCalledTimes(1)
    await commit()
    await whileStoreStays('trees', read)
    expect(read).toHaveBeenCalledTimes(2)
  },
)

test('a reading that failed is tried again by the next who asks', async () => {
  const read = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('trees')
  await expect(whileStoreStays('trees', read)).rejects.toThrow('gone')
  await expect(whileStoreStays('trees', read)).resolves.toBe('trees')
})
