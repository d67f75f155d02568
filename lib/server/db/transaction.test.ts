import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Transaction } from './handles'
import { reader } from './reader'
import { isOnPostgresql } from './testing/engine-under-test'
import { holdWriteLock } from './testing/other-process'
import { runRaw } from './testing/raw-store'
import { openTemporaryStore, type TemporaryStore } from './testing/temporary-store'
import { inTransaction } from './transaction'
import { writer } from './writer'

let store: TemporaryStore

beforeEach(async () => {
  store = await openTemporaryStore()
})

const updatedAt = '2026-01-01T00:00:00Z'
const put = (tx: Transaction, key: string) => tx.setting.create({ data: { key, value: '1', updatedAt } })
const storedKeys = async () =>
  (await reader().setting.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

describe('one transaction', () => {
  test('its result and its rows are there once it has ended', async () => {
    expect(await inTransaction(async (tx) => (await put(tx, 'a')).key)).toBe('a')
    expect(await storedKeys()).toEqual(['a'])
  })

  test('one that throws leaves nothing, and the error arrives as it was thrown', async () => {
    const failure = new Error('no')
    const failing = inTransaction(async (tx) => {
      await put(tx, 'a')
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    expect(await storedKeys()).toEqual([])
  })

  test('another one inside is an error, and the outer one leaves nothing', async () => {
    const nesting = inTransaction(async (tx) => {
      await put(tx, 'outer')
      await inTransaction((inner) => put(inner, 'inner'))
    })
    await expect(nesting).rejects.toThrow('inside another inTransaction')
    expect(await storedKeys()).toEqual([])
  })

  test('a step started inside may begin a transaction of its own once the first has ended', async () => {
    let later: Promise<unknown> = Promise.resolve()
    await inTransaction(async (tx) => {
      await put(tx, 'first')
      later = sleep(50).then(() => inTransaction((next) => put(next, 'second')))
    })
    await later
    expect(await storedKeys()).toEqual(['first', 'second'])
  })

  test('forty at once, each adding one to the same number, end at forty', async () => {
    await inTransaction((tx) => tx.setting.create({ data: { key: 'count', value: '0', updatedAt } }))
    const addOne = async (tx: Transaction) => {
      const { value } = await tx.setting.findUniqueOrThrow({ where: { key: 'count' } })
      await tx.setting.update({ where: { key: 'count' }, data: { value: String(Number(value) + 1) } })
    }
    await Promise.all(Array.from({ length: 40 }, () => inTransaction(addOne)))
    expect((await reader().setting.findUniqueOrThrow({ where: { key: 'count' } })).value).toBe('40')
  })
})

describe('while a transaction is open and then aborts (A4)', () => {
  test('readers see none of its rows, and a write acknowledged after it is there', async () => {
    let sayOpen = () => {}
    const isOpen = new Promise<void>((resolve) => (sayOpen = resolve))
    const aborting = inTransaction(async (tx) => {
      await put(tx, 'aborted')
      sayOpen()
      await sleep(50)
      throw new Error('abort')
    })
    const aborted = expect(aborting).rejects.toThrow('abort')
    await isOpen
    const acknowledged = inTransaction((tx) => put(tx, 'acknowledged'))
    expect(await storedKeys()).toEqual([])
    await aborted
    await acknowledged
    expect(await storedKeys()).toEqual(['acknowledged'])
  })

  test('the writer itself refuses plain writes, plain reads and transactions of its own', async () => {
    const { client } = await writer()
    const refusal = 'outside inTransaction'
    const tryAll = async () => {
      await expect(client.setting.create({ data: { key: 'plain', value: '1', updatedAt } })).rejects.toThrow(
        refusal,
      )
      await expect(client.setting.findMany()).rejects.toThrow(refusal)
      await expect(client.$executeRaw`DELETE FROM "Setting"`).rejects.toThrow(refusal)
      await expect(client.$transaction((tx) => put(tx, 'own'))).rejects.toThrow(refusal)
      await expect(client.$transaction([client.setting.deleteMany()])).rejects.toThrow(refusal)
    }
    await tryAll()
    await inTransaction(async (tx) => {
      await put(tx, 'kept')
      await tryAll()
    })
    expect(await storedKeys()).toEqual(['kept'])
  })
})

describe('while another process holds the write lock (A5)', () => {
  test('the write waits without stopping the clock of this process, and both writes are there', async () => {
    const other = holdWriteLock(store.path, 1_500)
    await other.heard('locked')
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 10)
    await inTransaction((tx) => put(tx, 'ours'))
    clearInterval(clock)
    expect(await other.ended).toBe(0)
    expect(ticks).toBeGreaterThan(30) // a blocking wait of 1.5 s would leave none
    expect(await storedKeys()).toEqual(['ours', 'theirs'])
  })

  test('the write that may not wait is refused as a conflict, reads go on, and the first later write works', async () => {
    const other = holdWriteLock(store.path, 1_500)
    await other.heard('locked')
    const refused = inTransaction((tx) => put(tx, 'refused'), { waitMs: 100 })
    await expect(refused).rejects.toMatchObject({ code: 'conflict' })
    expect(await storedKeys()).toEqual([])
    expect(await other.ended).toBe(0)
    await inTransaction((tx) => put(tx, 'later'), { waitMs: 0 })
    expect(await storedKeys()).toEqual(['later', 'theirs'])
  })

  test('a write queued behind one of this process is refused as a conflict when its own wait is over', async () => {
    const slow = inTransaction(async (tx) => {
      await put(tx, 'slow')
      await sleep(300)
    })
    await expect(inTransaction((tx) => put(tx, 'refused'), { waitMs: 50 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await slow
    await inTransaction((tx) => put(tx, 'later'), { waitMs: 0 })
    expect(await storedKeys()).toEqual(['later', 'slow'])
  })
})

describe('a transaction past its time limit (A6)', () => {
  test('is undone whole; its late statements land nowhere, also not in the next transaction', async () => {
    const late: Promise<unknown>[] = []
    const overdue = inTransaction(
      async (tx) => {
        await put(tx, 'early')
        const write = sleep(200).then(() => put(tx, 'late'))
        late.push(expect(write).rejects.toThrow())
        await write
      },
      { timeoutMs: 50 },
    )
    await expect(overdue).rejects.toThrow('took longer than 50 ms')
    await inTransaction(async (tx) => {
      await put(tx, 'next')
      await sleep(300)
      await Promise.all(late)
    })
    expect(late).toHaveLength(1)
    expect(await storedKeys()).toEqual(['next'])
  })

  test('is undone also when the work kept the process busy and only then ended well', async () => {
    const overdue = inTransaction(
      async (tx) => {
        await put(tx, 'overdue')
        const until = performance.now() + 80
        while (performance.now() < until);
      },
      { timeoutMs: 30 },
    )
    await expect(overdue).rejects.toThrow('took longer than 30 ms')
    await inTransaction((tx) => put(tx, 'next'))
    expect(await storedKeys()).toEqual(['next'])
  })

  test('is undone also when its work never ends', async () => {
    const endless = inTransaction(
      async (tx) => {
        await put(tx, 'endless')
        await new Promise(() => undefined)
      },
      { timeoutMs: 50 },
    )
    await expect(endless).rejects.toThrow('took longer than 50 ms')
    await inTransaction((tx) => put(tx, 'next'))
    expect(await storedKeys()).toEqual(['next'])
  })
})

describe('a COMMIT that fails (A7)', () => {
  test('is an error, stores nothing, and the next transaction works', async () => {
    if (isOnPostgresql)
      await runRaw(
        store.path,
        'ALTER TABLE TrialIdentifier ALTER CONSTRAINT "TrialIdentifier_trialId_fkey" DEFERRABLE INITIALLY DEFERRED',
      )
    const failing = inTransaction(async (tx) => {
      await put(tx, 'lost')
      if (!isOnPostgresql) await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
      await tx.$executeRaw`INSERT INTO "TrialIdentifier" ("trialId", registry, value, role)
        VALUES (404, 'ClinicalTrials.gov', 'NCT00000404', 'primary')`
    })
    await expect(failing).rejects.toThrow()
    expect(await storedKeys()).toEqual([])
    await inTransaction((tx) => put(tx, 'next'))
    expect(await storedKeys()).toEqual(['next'])
    expect(await reader().trialIdentifier.count()).toBe(0)
  })

  test('a statement that ends the transaction itself is an error, and nothing after it is stored', async () => {
    const broken = inTransaction(async (tx) => {
      await put(tx, 'before')
      await tx.$executeRaw`ROLLBACK`
      await put(tx, 'after')
    })
    await expect(broken).rejects.toThrow('The transaction has ended')
    const silent = inTransaction(async (tx) => {
      await put(tx, 'silent')
      await tx.$executeRaw`ROLLBACK`
    })
    await expect(silent).rejects.toThrow('before COMMIT')
    expect(await storedKeys()).toEqual([])
  })
})
