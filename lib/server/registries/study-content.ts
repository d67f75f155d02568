import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { AdmittedStudy } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { canonicalJson } from '../../domain/shared/canonical-json'

/** A study as it is stored: what it says, and its kept body, which bears no persons, packed. */
export interface HashedStudy {
  study: Omit<AdmittedStudy, 'body'>
  gzip: Uint8Array<ArrayBuffer> // of the canonical JSON of the kept body
  hash: string // SHA-256 of that JSON, hex: tells versions apart
}

/** Hashes and packs the kept body of a study: equal contents have equal hashes, whatever the order and spacing of the file. */
export function hashStudy({ body, ...study }: AdmittedStudy): HashedStudy {
  const text = canonicalJson(body)
  const hash = createHash('sha256').update(text).digest('hex')
  return { study, gzip: new Uint8Array(gzipSync(text)), hash }
}
