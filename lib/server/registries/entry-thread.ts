// A thread of its own in which files of studies are read, judged, hashed and packed (see `readApart`). It is told
// the files one after the other, and for how many more messages there is room.
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { type ImportEntry, readImportEntries } from './import-entries'

/** What is said to the thread, and what it answers. */
export type ToThread = { file: string } | { room: number }
export interface FromThread {
  entries: ImportEntry[]
  isEnd: boolean // of the file
}

const ENTRIES_A_MESSAGE = 25
let room = 0

parentPort?.on('message', (word: ToThread) => {
  if ('room' in word) room += word.room
  else void read(word.file)
})

async function read(file: string): Promise<void> {
  let entries: ImportEntry[] = []
  for await (const entry of readImportEntries(file)) {
    entries.push(entry)
    if (entries.length < ENTRIES_A_MESSAGE) continue
    await say({ entries, isEnd: false })
    entries = []
  }
  await say({ entries, isEnd: true })
}

async function say(word: FromThread): Promise<void> {
  while (parentPort && room === 0) await once(parentPort, 'message')
  room -= 1
  parentPort?.postMessage(word)
}
