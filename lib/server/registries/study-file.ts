import { isAppError } from '../../domain/shared/app-error'
import { type FileItem, StudySplitter } from './study-splitter'
import { readUnpacked } from './unpacked'

/**
 * Reads a file of studies record by record, in the file's order, with flat memory; one packed with gzip as well. Whatever
 * is wrong with the file, also that it is not there, comes as a refusal after what could be read.
 */
export async function* readStudyFile(path: string): AsyncGenerator<FileItem> {
  const splitter = new StudySplitter()
  try {
    for await (const chunk of readUnpacked(path)) yield* splitter.push(chunk)
    yield* splitter.end()
  } catch (error) {
    const sentence = describeReadError(error)
    if (sentence === null) throw error
    yield { kind: 'refusal', number: null, reason: sentence }
  }
}

function describeReadError(error: unknown): string | null {
  if (isAppError(error)) return error.message
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EISDIR') return 'This is a folder: name the files in it.'
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read by this user.'
  if (code === 'Z_BUF_ERROR') return 'The file is packed with gzip and cut off. What was complete was read.'
  if (code === 'Z_DATA_ERROR') return 'The file is packed with gzip and damaged. What was complete was read.'
  return null
}
