import { publicHeaders } from '../http/api-answer'

/** Headers of a file to keep: its kind, and a name of plain signs whatever it is made of (RELIABILITY C6). */
export function fileHeaders(file: {
  mediaType: string
  name: string
  extension: string
}): Record<string, string> {
  const name = file.name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 120)
  return {
    ...publicHeaders(),
    'Cache-Control': 'no-store',
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${name}.${file.extension}"`,
  }
}
