const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c]
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Limits of one record, in bytes; the registry's longest texts hold 32,000 characters. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024
const MAX_TEXT_BYTES = 4 * 1024 * 1024
export const MAX_DEPTH = 64

/**
 * Finds the end of one JSON value in a stream of bytes and keeps its text, holding back no more than the limits allow:
 * past one of them it forgets the text, goes on counting brackets to the end of the value, and says what was too much.
 * It counts brackets only; whether the text is JSON is for `JSON.parse` to say.
 */
export class ValueScanner {
  /** Why the value cannot be used, as the end of a sentence about the record; null while it can. */
  problem: string | null = null
  private parts: Uint8Array[] = []
  private size = 0
  private depth = 0
  private isInString = false
  private isEscaped = false
  private stringStart = 0
  private stringEnd = 0
  private keyStart = 0 // of the key read last, for the sentence about a problem
  private keyEnd = 0
  private isTooDeep = false

  /** `field` is the name the value stands under, where it is a member of an object. */
  constructor(
    private readonly maxBytes: number,
    private readonly field: string,
  ) {}

  /** Reads on in a chunk. Gives the place after the value's end, or -1 when the chunk ends first. */
  feed(chunk: Uint8Array, from: number): number {
    const end = this.findEnd(chunk, from)
    this.keep(chunk.subarray(from, end < 0 ? chunk.length : end))
    return end
  }

  /** The text of the value; null when its bytes are not UTF-8. */
  text(): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(this.parts))
    } catch {
      return null
    }
  }

  private findEnd(chunk: Uint8Array, from: number): number {
    let at = from
    while (at < chunk.length) {
      if (this.isInString) {
        at = this.findStringEnd(chunk, at)
        if (this.isInString) return -1
        this.stringEnd = this.size + at - from
        if (this.depth === 0) return at
        continue
      }
      const byte = chunk[at]
      if (this.depth === 0 && endsScalar(byte)) return at
      if (byte === QUOTE) this.openString(at - from)
      else if (byte === COLON) this.noteKey()
      else if (byte === OBJECT || byte === LIST) this.open()
      else if ((byte === OBJECT_END || byte === LIST_END) && this.close()) return at + 1
      at += 1
    }
    return -1
  }

  /** Gives the place after the string's closing quote, or the chunk's end. */
  private findStringEnd(chunk: Uint8Array, from: number): number {
    let isEscaped = this.isEscaped
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (isEscaped) isEscaped = false
      else if (byte === BACKSLASH) isEscaped = true
      else if (byte === QUOTE) {
        this.isInString = false
        this.isEscaped = false
        return at + 1
      }
    }
    this.isEscaped = isEscaped
    return chunk.length
  }

  private openString(offset: number): void {
    this.isInString = true
    this.stringStart = this.size + offset
  }

  private close(): boolean {
    this.depth -= 1
    return this.depth === 0
  }

  private noteKey(): void {
    if (this.isTooDeep) return
    this.keyStart = this.stringStart
    this.keyEnd = this.stringEnd
  }

  private open(): void {
    this.depth += 1
    if (this.depth > MAX_DEPTH) this.isTooDeep = true
  }

  private keep(part: Uint8Array): void {
    this.size += part.length
    if (this.problem !== null) return
    this.parts.push(part)
    const excess = this.describeExcess()
    if (excess === null) return
    const field = this.readKey()
    this.problem = field === '' ? excess : `${excess}, at the field "${field}"`
    this.parts = []
  }

  private readKey(): string {
    if (this.keyEnd === 0) return this.field
    return Buffer.concat(this.parts)
      .subarray(this.keyStart + 1, Math.min(this.keyEnd - 1, this.keyStart + 80))
      .toString()
  }

  private describeExcess(): string | null {
    if (this.isTooDeep) return `is nested more than ${String(MAX_DEPTH)} levels deep`
    const isLongText = this.isInString && this.size - this.stringStart > MAX_TEXT_BYTES
    if (isLongText) return `holds a text of more than ${inMegabytes(MAX_TEXT_BYTES)}`
    return this.size > this.maxBytes ? `is larger than ${inMegabytes(MAX_RECORD_BYTES)}` : null
  }
}

/** Tells whether a byte is white space between JSON's tokens. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** A number or word at the outermost level ends where something else begins, which is not its own. */
function endsScalar(byte: number | undefined): boolean {
  return byte === COMMA || byte === LIST_END || byte === OBJECT_END || isSpace(byte)
}

function inMegabytes(bytes: number): string {
  return `${String(bytes / 1024 / 1024)} MB`
}
