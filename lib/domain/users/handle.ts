import { foldWords } from '../shared/fold'

const longest = 24 // leaves room for a number

/**
 * Proposes a public handle for a name: "Ada Lovelace" becomes "ada-lovelace", the second of that name "ada-lovelace-2".
 * `taken` tells which handles are in use.
 */
export function proposeHandle(name: string, taken: (handle: string) => boolean): string {
  const words = foldWords(name)
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
  const plain = words.slice(0, longest).replace(/^-+|-+$/g, '')
  const base = plain.length < 2 ? 'member' : plain
  if (!taken(base)) return base
  let number = 2
  while (taken(`${base}-${String(number)}`)) number += 1
  return `${base}-${String(number)}`
}
