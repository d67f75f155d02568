import { processSingleton } from '../db/process-singleton'

/** One answer as it was sent, cut where its nonce stood, so that it can be sent again with another one. */
export interface KnownAnswer {
  headers: Readonly<Record<string, string | string[]>> // without those each answer has for itself
  pieces: readonly Buffer[] // the nonce of this answer belongs between them
  bytes: number
}

/** Answers are kept until this many bytes of them are; the one not asked for longest goes first. */
const MOST_BYTES = 64_000_000
const LARGEST_ANSWER = 2_000_000

/** What anonymous readers were answered at one state of the store; empty as soon as the state is another one. */
export class AnswerMemory {
  private readonly answers = new Map<string, KnownAnswer>()
  private state = ''
  private bytes = 0

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** The answer to what was asked at this state of the store, or null. */
  find(asked: string, state: string): KnownAnswer | null {
    const known = this.state === state ? this.answers.get(asked) : undefined
    if (!known) return null
    this.answers.delete(asked)
    this.answers.set(asked, known)
    return known
  }

  /** Keeps an answer that was made at this state of the store. */
  keep(asked: string, state: string, answer: KnownAnswer): void {
    if (this.state !== state) this.forget(state)
    if (answer.bytes > LARGEST_ANSWER || this.answers.has(asked)) return
    this.answers.set(asked, answer)
    this.bytes += answer.bytes
    for (const [oldest, { bytes }] of this.answers) {
      if (this.bytes <= this.mostBytes) break
      this.answers.delete(oldest)
      this.bytes -= bytes
    }
  }

  private forget(state: string): void {
    this.answers.clear()
    this.bytes = 0
    this.state = state
  }
}

/** The one of this process. */
export function answerMemory(): AnswerMemory {
  return processSingleton('answerMemory', () => new AnswerMemory())
}
