import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './entry-thread'
import { type ImportEntry, readImportEntries } from './import-entries'

/** Reads the entries of files, one file after the other. Whoever opens it closes it. */
export interface EntryReader {
  entriesOf: (file: string) => AsyncIterable<ImportEntry>
  close: () => Promise<void>
}

/** From this size on a second processor is worth the second it takes to start a thread. */
const FEWEST_BYTES = 8_000_000
const MOST_MESSAGES_AHEAD = 24

/** Opens a reader of files: in a thread of its own, so that reading and storing share two processors, where they are large. */
export async function openEntryReader(files: readonly string[]): Promise<EntryReader> {
  return (await areLarge(files)) ? readApart() : readHere()
}

/** Tells whether files are so large that storing them takes more than moments. */
async function areLarge(files: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => null)))
  return sizes.reduce((sum, about) => sum + (about?.size ?? 0), 0) >= FEWEST_BYTES
}

/** Reads in the thread that asks. */
export function readHere(): EntryReader {
  return { entriesOf: readImportEntries, close: () => Promise.resolve() }
}

/** Reads in a thread of its own, some hundred entries ahead. */
export function readApart(): EntryReader {
  const thread = new Worker(new URL('start-entry-thread.mjs', import.meta.url), { execArgv: [] })
  const say = (word: ToThread) => thread.postMessage(word)
  say({ room: MOST_MESSAGES_AHEAD })
  return {
    async *entriesOf(file) {
      const words: FromThread[] = []
      thread.on('message', take)
      say({ file })
      try {
        for (let isEnd = false; !isEnd;) {
          while (words.length === 0) await once(thread, 'message') // or the thread's error
          const word = words.shift()
          say({ room: 1 })
          yield* word?.entries ?? []
          isEnd = word?.isEnd ?? false
        }
      } finally {
        thread.off('message', take)
      }
      function take(word: FromThread): void {
        words.push(word)
      }
    },
    close: async () => void (await thread.terminate()),
  }
}
