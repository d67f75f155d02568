import path from 'node:path'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ClientConfig } from 'pg'
import { z } from 'zod'
import { withoutNul } from './without-nul'

type Shape = 'tuples' | 'objects' | 'column'

const answerSchema = z.object({
  number: z.number(),
  rows: z.array(z.unknown()).optional(),
  failure: z.string().optional(),
  isUnreachable: z.boolean().optional(),
})

/** No statement lasts longer (the server ends it sooner); a thread that is silent for so long is given up. */
const LONGEST_SILENCE_MS = 45_000
/** Every attempt keeps the whole process waiting, so a server that cannot be reached is not tried by every request. */
const PAUSE_MS = 1_000
const LONGEST_NAP_MS = 1_000 // then it looks again, so that no wake-up that comes late or never can lose an answer

/**
 * A connection in a thread of its own, for questions that must be answered before the asker goes on: the index and the
 * rows of one page are read in one go, as from a file. The asking thread sleeps meanwhile, as it does while SQLite reads.
 */
export class ReadingThread {
  private readonly worker: Worker
  private readonly port: MessagePort
  private readonly answered = new Int32Array(new SharedArrayBuffer(4))
  private last = 0
  private pause: { until: number; error: Error } | null = null
  isOpen = true // until it was closed, or given up

  constructor(connection: ClientConfig) {
    const { port1, port2 } = new MessageChannel()
    this.port = port1
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts/reading-connection.mjs')
    this.worker = new Worker(/* turbopackIgnore: true */ file, {
      execArgv: [],
      workerData: { connection, signal: this.answered.buffer, port: port2 },
      transferList: [port2],
    })
    this.worker.unref()
    this.port.unref()
  }

  /** Asks and waits. Throws what the server refused. */
  ask<R>(sql: string, values: readonly unknown[], shape: Shape): R[] {
    const number = this.tell(sql, values, shape)
    const until = Date.now() + LONGEST_SILENCE_MS
    for (;;) {
      const seen = Atomics.load(this.answered, 0)
      const answer = this.take(number)
      if (answer?.failure !== undefined) throw this.failed(answer.failure, answer.isUnreachable === true)
      if (answer) return (answer.rows ?? []) as R[] // what a row holds is said by whoever wrote the statement
      if (Date.now() > until) {
        this.close()
        throw new Error('The database did not answer.')
      }
      Atomics.wait(this.answered, 0, seen, LONGEST_NAP_MS)
    }
  }

  /** Says something whose answer nobody waits for; it is done before whatever is asked next. Gives its number. */
  tell(sql: string, values: readonly unknown[] = [], shape: Shape = 'tuples'): number {
    if (!this.isOpen) throw new Error('The database connection is not open')
    if (this.pause && Date.now() < this.pause.until) throw this.pause.error
    this.last += 1
    this.worker.postMessage({ number: this.last, sql, values: values.map(withoutNul), shape })
    return this.last
  }

  /** Ends a read transaction, if there is still somebody to tell. */
  end(): void {
    const isPaused = this.pause !== null && Date.now() < this.pause.until
    if (this.isOpen && !isPaused) this.tell('COMMIT')
  }

  close(): void {
    this.isOpen = false
    this.port.close()
    void this.worker.terminate()
  }

  private failed(failure: string, isUnreachable: boolean): Error {
    const error = new Error(`The database refused to read: ${failure}`)
    if (isUnreachable) this.pause = { until: Date.now() + PAUSE_MS, error }
    return error
  }

  /** The answer with that number, if it has come; answers nobody waits for are dropped. */
  private take(number: number) {
    for (;;) {
      const received = receiveMessageOnPort(this.port) as { message: unknown } | undefined
      if (!received) return undefined
      const answer = answerSchema.parse(received.message)
      if (answer.number === number) return answer
    }
  }
}
