import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import type { Transaction } from '../db/handles'

/**
 * Does something at most once for each key: the same person asking for exactly the same again (a double click, a retry
 * after a lost answer) gets the first answer, and nothing is written. `parse` reads the kept answer.
 */
export async function onlyOnce<T>(
  tx: Transaction,
  {
    viewer,
    name,
    input,
    parse,
  }: { viewer: Viewer; name: string; input: unknown; parse: (kept: unknown) => T },
  work: () => Promise<{ answer: T; isKept: boolean }>,
): Promise<T> {
  const asked = createHash('sha256')
    .update(canonicalJson([viewer.id, name, input]))
    .digest('hex')
  const before = await tx.idempotencyKey.findUnique({ where: { key: asked } })
  if (before) return parse(JSON.parse(before.result))
  const { answer, isKept } = await work()
  if (isKept)
    await tx.idempotencyKey.create({
      data: {
        key: asked,
        actorId: viewer.id,
        result: canonicalJson(answer),
        createdAt: new Date().toISOString(),
      },
    })
  return answer
}
