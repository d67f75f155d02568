/** ACTUAL or ESTIMATED for the words and codes that say so; null for anything else. */
export function timeWord(word: string | undefined): 'ACTUAL' | 'ESTIMATED' | null {
  if (word === undefined) return null
  if (/^(?:actual|enrolled|treated)$/i.test(word)) return 'ACTUAL'
  return /^(?:planned|estimated|anticipated|expected|target)$/i.test(word) ? 'ESTIMATED' : null
}
