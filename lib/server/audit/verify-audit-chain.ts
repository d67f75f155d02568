import type { Reader } from '../db/handles'
import { CHAIN_START, chainHash } from './audit-hash'

export type AuditVerdict = { isIntact: true; entries: number } | { isIntact: false; firstBadSeq: number }

const batchSize = 5_000

/** Recomputes the whole chain, oldest first, and names the first row that was changed, removed or put in. */
export async function verifyAuditChain(reader: Reader): Promise<AuditVerdict> {
  let before = CHAIN_START
  let seq = 0
  for (;;) {
    const rows = await reader.auditEntry.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: batchSize,
    })
    for (const row of rows) {
      seq += 1
      if (row.seq !== seq || row.chainHash !== chainHash(before, row))
        return { isIntact: false, firstBadSeq: seq }
      before = row.chainHash
    }
    if (rows.length < batchSize) return { isIntact: true, entries: seq }
  }
}
