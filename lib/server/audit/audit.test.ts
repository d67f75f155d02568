import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { dropGuards, runRaw } from '../db/testing/raw-store'
import { openTemporaryStore, type TemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { recordAudit, recordAudits } from './record-audit'
import { verifyAuditChain } from './verify-audit-chain'

let store: TemporaryStore

beforeEach(async () => {
  store = await openTemporaryStore()
})

const record = (entityId: string, reason: string | null = null) =>
  inTransaction((tx) =>
    recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.import', entityType: 'trial', entityId, reason }),
  )

describe('a history entry', () => {
  test('says who did what to which thing, from what to what, and why', async () => {
    const changes = [{ field: 'phases', from: null, to: ['PHASE1'] }]
    const draft = {
      action: 'trial.edit',
      entityType: 'trial',
      entityId: '7',
      version: 2,
      reason: 'the paper says so',
    }
    await inTransaction((tx) => recordAudit(tx, SYSTEM_VIEWER, { ...draft, changes, viewHash: 'abc' }))
    const [entry] = await reader().auditEntry.findMany()
    expect(entry).toMatchObject({
      ...draft,
      seq: 1,
      actorId: 'system',
      actorHandle: 'system',
      viewHash: 'abc',
    })
    expect(entry?.changes).toBe('[{"field":"phases","from":null,"to":["PHASE1"]}]')
    expect(entry?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  test('goes with its transaction: an edit whose entry is undone leaves no gap behind', async () => {
    await record('1')
    const failing = inTransaction(async (tx) => {
      await recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.import', entityType: 'trial', entityId: 'lost' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await record('2')
    expect((await reader().auditEntry.findMany()).map(({ seq, entityId }) => [seq, entityId])).toEqual([
      [1, '1'],
      [2, '2'],
    ])
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: true, entries: 2 })
  })
})

describe('the chain', () => {
  test('of an empty history is intact', async () => {
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: true, entries: 0 })
  })

  test('holds over entries written at the same time, in one transaction and in several', async () => {
    await Promise.all(['1', '2', '3', '4', '5'].map((id) => record(id)))
    await inTransaction(async (tx) => {
      for (const entityId of ['6', '7'])
        await recordAudit(tx, SYSTEM_VIEWER, { action: 'trial.import', entityType: 'trial', entityId })
      const several = ['8', '9'].map((entityId) => ({
        action: 'trial.import',
        entityType: 'trial',
        entityId,
      }))
      await recordAudits(tx, SYSTEM_VIEWER, several)
      await recordAudits(tx, SYSTEM_VIEWER, [])
    })
    const { length } = await reader().auditEntry.findMany({ distinct: ['entityId'] })
    expect(length).toBe(9)
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: true, entries: 9 })
  })

  const allColumns = [
    ...[
      `at = 'x'`,
      `actorId = 'x'`,
      `actorHandle = 'x'`,
      `action = 'x'`,
      `entityType = 'x'`,
      `entityId = 'x'`,
    ],
    ...[
      `version = 9`,
      `reason = 'x'`,
      `changes = '[1]'`,
      `viewHash = 'x'`,
      `chainHash = 'x'`,
      `changeSetId = 'x'`,
      `origin = 'x'`,
      `formatVersion = 9`,
      `formatVersion = 1`,
    ],
  ]
  test.each(allColumns)(
    'names the first row in which somebody set %s past the guards',
    async (assignment) => {
      for (const id of ['1', '2', '3']) await record(id)
      await tamper('guard_audit_entry_no_update', `UPDATE AuditEntry SET ${assignment} WHERE seq = 2`)
      expect(await verifyAuditChain(reader())).toEqual({ isIntact: false, firstBadSeq: 2 })
    },
  )

  test('names the place of a row that was taken out', async () => {
    for (const id of ['1', '2', '3']) await record(id)
    await tamper('guard_audit_entry_no_delete', 'DELETE FROM AuditEntry WHERE seq = 2')
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: false, firstBadSeq: 2 })
  })

  test('names a row that was put in without knowing the chain', async () => {
    await record('1')
    await tamper(
      'none',
      `INSERT INTO AuditEntry (seq, at, actorId, actorHandle, action, entityType, entityId, changes, chainHash)
      VALUES (2, '', '', '', '', '', '', '[]', '')`,
    )
    expect(await verifyAuditChain(reader())).toEqual({ isIntact: false, firstBadSeq: 2 })
  })
})

async function tamper(guards: string, sql: string): Promise<void> {
  await dropGuards(store.path, guards)
  await runRaw(store.path, sql)
}
