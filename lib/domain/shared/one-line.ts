/** A text without line breaks and other control characters, each run of them and of blanks one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}
