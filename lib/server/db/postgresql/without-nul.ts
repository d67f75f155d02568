/** U+FFFD, which stands for a character that cannot be shown. */
const REPLACEMENT = '\uFFFD'

/**
 * A value the server takes: PostgreSQL stores no text with a NUL character. What somebody asks for with one in it finds
 * nothing, as nothing stored has one; what is stored with one shows where it was.
 */
export function withoutNul<V>(value: V): V | string {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', REPLACEMENT) : value
}
