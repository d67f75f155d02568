import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type FrozenBody, frozenBodySchema } from '../../domain/views/frozen-body'

/** A body as it is stored: its text packed, and the SHA-256 of the text, which whoever has the file can compare. */
export async function packBody(body: FrozenBody): Promise<{ sha256: string; body: Uint8Array<ArrayBuffer> }> {
  const text = writeBody(body)
  return { sha256: hashText(text), body: new Uint8Array(await promisify(gzip)(text)) }
}

/** Unpacks a stored body. Throws where it is not what was frozen: a wrong table must never look like a right one. */
export async function unpackBody(stored: {
  id: string
  sha256: string
  body: Uint8Array
}): Promise<{ text: string; body: FrozenBody }> {
  const text = (await promisify(gunzip)(stored.body)).toString('utf8')
  if (hashText(text) !== stored.sha256)
    throw new Error(`The frozen view ${stored.id} is not what was frozen.`)
  return { text, body: frozenBodySchema.parse(JSON.parse(text)) }
}

// one trial a line, as in the JSON file of a selection
function writeBody({ data, ...about }: FrozenBody): string {
  const head = JSON.stringify(about).slice(0, -1)
  const lines = data.map((row) => `\n${JSON.stringify(row)}`).join(',')
  return `${head},"data":[${lines}\n]}\n`
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
