import { chunksOf } from '../../domain/shared/chunks'

/** Prisma's adapter for SQLite refuses statements with more than 999 values; a pasted table has thousands. */
const MOST_VALUES = 400

/** Asks for many things in statements that the store takes, one after the other; the answers in order. */
export async function inBatches<T, R>(
  items: readonly T[],
  ask: (batch: T[]) => Promise<readonly R[]>,
  size = MOST_VALUES,
): Promise<R[]> {
  const answers: R[] = []
  for (const batch of chunksOf(items, size)) answers.push(...(await ask(batch)))
  return answers
}
