import { createHash } from 'node:crypto'
import { processSingleton } from '../db/process-singleton'
import { COMMON_PASSWORD_HASHES } from './common-passwords-data'

/** Tells whether a text, in small letters, is among some 21,000 most used passwords; one in 200,000 others is taken for one. */
export function isCommonPassword(text: string): boolean {
  return hashes().has(createHash('sha256').update(text).digest().readUInt32BE())
}

function hashes(): ReadonlySet<number> {
  return processSingleton('commonPasswords', readHashes)
}

function readHashes(): ReadonlySet<number> {
  const bytes = Buffer.from(COMMON_PASSWORD_HASHES, 'base64')
  const read = new Set<number>()
  for (let place = 0; place < bytes.length; place += 4) read.add(bytes.readUInt32BE(place))
  return read
}
