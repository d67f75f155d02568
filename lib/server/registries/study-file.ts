import { createReadStream } from 'node:fs'
import { type FileItem, StudySplitter } from './study-splitter'

const CHUNK_BYTES = 256 * 1024

/**
 * Reads a file of studies record by record, in the file's order, with flat memory. Whatever is wrong with the file, also
 * that it is not there, comes as a refusal after what could be read.
 */
export async function* readStudyFile(path: string): AsyncGenerator<FileItem> {
  const splitter = new StudySplitter()
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
      yield* splitter.push(bytes(chunk))
    yield* splitter.end()
  } catch (error) {
    const sentence = describeReadError(error)
    if (sentence === null) throw error
    yield { kind: 'refusal', number: null, reason: sentence }
  }
}

function bytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('A file was read as text where bytes were asked for.')
}

function describeReadError(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EISDIR') return 'This is a folder: name the files in it.'
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read by this user.'
  return null
}
