import type { RecordHistory } from '@/lib/domain/history/history-views'
import { readVersionPair, type VersionPair } from '@/lib/domain/history/version-pair'
import { isAppError } from '@/lib/domain/shared/app-error'

type Parameters = Record<string, string | string[] | undefined>
type Load = (option: { compare: VersionPair | null }) => Promise<RecordHistory>

/**
 * Loads a history with the two versions its address asks for. What is wrong with them is told beside the history, which
 * is shown without them.
 */
export async function readHistory(
  parameters: Parameters,
  load: Load,
): Promise<{ history: RecordHistory; problem: string | null }> {
  const { pair, problem } = readVersionPair(textOf(parameters.from), textOf(parameters.to))
  try {
    return { history: await load({ compare: pair }), problem: problem?.message ?? null }
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid') throw error
    return { history: await load({ compare: null }), problem: error.message }
  }
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(' and ') : value
}
