import { beforeEach, describe, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { nextInstant } from '../audit/next-instant'
import { reader } from '../db/reader'
import { dropGuards, runRaw } from '../db/testing/raw-store'
import { openTemporaryStore, type TemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { reprojectTrial } from '../projection/reproject-trial'
import { addClaim } from '../projection/testing/evidence-builders'
import { editByChance, startEditing } from '../projection/testing/random-edits'
import { verifyHistory } from './verify-history'

let store: TemporaryStore
beforeEach(async () => {
  store = await openTemporaryStore()
  const trials = await startEditing(chance(5))
  for (let edit = 0; edit < 8; edit++) await editByChance(trials)
})

test('a store that only its own commands wrote is intact', async () => {
  expect(await verifyHistory(reader())).toMatchObject({ isIntact: true, entries: 18 })
})

describe('what was changed past the triggers is found and named:', () => {
  test.each([
    ['an entry', 'guard_audit%', `UPDATE "AuditEntry" SET reason = 'other' WHERE seq = 4`, 'Entry 4 of'],
    [
      'a row shown',
      'none',
      `UPDATE "Trial" SET status = 'SUSPENDED', acronym = 'X' WHERE id = 1`,
      'NCT00000001',
    ],
    [
      'a claim',
      'guard_claim%',
      `UPDATE "Claim" SET value = '"APPROVED"', "canonicalText" = 'APPROVED' WHERE field = 'status'`,
      'what its sources project to',
    ],
  ])('%s', async (_, guards, statement, named) => {
    await tamper(guards, statement)
    const verdict = await verifyHistory(reader())
    expect(verdict).toMatchObject({ isIntact: false, problem: expect.stringContaining(named) })
  })
})

test('a trial projected anew from a claim the history does not speak of is not what its newest entry left', async () => {
  await inTransaction(async (tx) => {
    const at = await nextInstant(tx)
    await addClaim(tx, { trialId: 1, field: 'acronym', value: 'SMUGGLED', at })
    await reprojectTrial(tx, 1, at)
  })
  expect(await verifyHistory(reader())).toMatchObject({
    isIntact: false,
    problem: expect.stringContaining('NCT00000001 is not what entry'),
  })
})

// as somebody with the file would, who drops the guards first
async function tamper(guards: string, statement: string): Promise<void> {
  await dropGuards(store.path, guards)
  await runRaw(store.path, statement)
}
