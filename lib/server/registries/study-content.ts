import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AdmittedStudy } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { canonicalJson } from '../../domain/shared/canonical-json'

/** A study with the hash that tells its versions apart; the kept body bears no persons. */
export interface HashedStudy {
  study: AdmittedStudy
  text: string // canonical JSON of the kept body
  hash: string // SHA-256 of the text, hex
}

/** Hashes the kept body of a study: equal contents have equal hashes, whatever the order and spacing of the file. */
export function hashStudy(study: AdmittedStudy): HashedStudy {
  const text = canonicalJson(study.body)
  return { study, text, hash: createHash('sha256').update(text).digest('hex') }
}

/** Packs the kept body as it is stored; outside any transaction, because it takes time. */
export async function packStudy({ text }: HashedStudy): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await packed(text))
}

const packed = promisify(gzip)
