/** The largest file that is read at all, in bytes: more than the longest table that can be proposed, in any script. */
export const MAX_TABLE_BYTES = 8_000_000

/**
 * Reads a file chosen by a curator as text: UTF-8, or UTF-16 where its first bytes say so (what Excel calls “Unicode
 * text”). Anything else is refused with a sentence and never guessed at: a wrong guess garbles names. A file that is too
 * large is not opened.
 */
export async function readTableFile(file: File): Promise<{ text: string } | { problem: string }> {
  if (file.size > MAX_TABLE_BYTES)
    return {
      problem: `“${file.name}” has ${megabytes(file.size)} MB; a table may have ${megabytes(MAX_TABLE_BYTES)}. Split it.`,
    }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte)))
    return {
      problem: `“${file.name}” is a workbook. Save the sheet as “CSV UTF-8” and choose that file, or copy its cells.`,
    }
  return decode(bytes) ?? { problem: `“${file.name}” ${notText(bytes)}` }
}

// the first bytes of .xlsx and .ods, and of .xls
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

function decode(bytes: Uint8Array): { text: string } | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return null // bytes that are no letters of the encoding
  }
}

// names the line, so that somebody can look
function notText(bytes: Uint8Array): string {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n')
  const line = lines.findIndex((each) => each.includes('\uFFFD')) + 1
  return `is not UTF-8 throughout (line ${String(line)}). Save it as “CSV UTF-8” and choose it again.`
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000))
}
