// node scripts/make-common-passwords.mjs PASSWORDS.json : writes lib/server/auth/common-passwords-data.ts from a list of
// passwords, most used first (`src/passwords.json` of @zxcvbn-ts/language-common, MIT). Kept as sorted 32-bit hashes:
// small, quick to load, and nobody has to read the words.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const mostUsed = 20_000
const least = 10 // PASSWORD_LENGTH.least: all that our rule would let through
const [file] = process.argv.slice(2)
const list = JSON.parse(readFileSync(file, 'utf8'))
const taken = list.filter((password, rank) => rank < mostUsed || [...password].length >= least)
const hashes = [
  ...new Set(taken.map((password) => createHash('sha256').update(password).digest().readUInt32BE())),
]
const bytes = Buffer.alloc(hashes.length * 4)
hashes.sort((one, other) => one - other).forEach((hash, place) => bytes.writeUInt32BE(hash, place * 4))

writeFileSync(
  'lib/server/auth/common-passwords-data.ts',
  `// Made by scripts/make-common-passwords.mjs from the password list of @zxcvbn-ts/language-common 4.1.3 (MIT licence,
// Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., Copyright (c) 2021 @zxcvbn-ts): the ${String(mostUsed)} most used and all
// others of ${String(least)} characters or more, ${String(hashes.length)} together. First four bytes of each SHA-256, sorted, as base64.
export const COMMON_PASSWORD_HASHES =
  '${bytes.toString('base64')}'
`,
)
