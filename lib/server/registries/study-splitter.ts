import { isSpace, MAX_RECORD_BYTES, ValueScanner } from './value-scanner'

/** One record of a file, numbered from 1, or a sentence about what could not be read; number null for the whole file. */
export type FileItem =
  | { kind: 'record'; number: number; text: string }
  | { kind: 'refusal'; number: number | null; reason: string }

type Envelope = 'unknown' | 'study' | 'list' | 'page'
type Expected = 'start' | 'item' | 'afterItem' | 'key' | 'colon' | 'member' | 'afterMember' | 'end'

const [COMMA, COLON, QUOTE] = [0x2c, 0x3a, 0x22]
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Splits the bytes of a registry's JSON file into its studies, whatever the envelope: one study, a list of studies, or a
 * page `{ studies, nextPageToken }`. Only the study at hand is held, so a file may be as large as it likes. It stops for
 * good at the first byte that has no place in JSON; what came before is good.
 */
export class StudySplitter {
  private envelope: Envelope = 'unknown'
  private expected: Expected = 'start'
  private isStopped = false
  private value: ValueScanner | null = null
  private key = ''
  private members: string[] = [] // of the outermost object, as `"key":value`, until it shows itself to be a page
  private memberBytes = 0
  private memberProblem: string | null = null
  private count = 0
  private chunkAt = 0 // place of the chunk's first byte in the file
  private valueAt = 0;

  /** Reads a chunk and gives the records that end in it. */
  *push(chunk: Uint8Array): Generator<FileItem> {
    let at = 0
    while (at < chunk.length && !this.isStopped) {
      if (this.value !== null) {
        const end = this.value.feed(chunk, at)
        if (end < 0) break
        at = end
        yield* this.takeValue(this.value)
      } else if (isSpace(chunk[at]) || this.isByteOrderMark(chunk[at], at)) at += 1
      else {
        const problem = this.expected === 'start' ? this.begin(chunk, at) : this.step(chunk[at], at)
        if (problem !== null) yield this.stop(problem)
        if (this.value === null) at += 1 // else the byte is the value's first
        if (this.expected === 'end' && this.envelope === 'study') yield* this.takeStudy()
      }
    }
    this.chunkAt += chunk.length
  }

  /** Says what is wrong with a file that ends here; gives nothing when its JSON was complete. */
  *end(): Generator<FileItem> {
    if (this.isStopped || this.expected === 'end') return
    if (this.expected === 'start') yield this.stop('The file is empty.')
    else yield this.stop(this.describeCut())
  }

  private isByteOrderMark(byte: number | undefined, at: number): boolean {
    return this.expected === 'start' && byte === BYTE_ORDER_MARK[this.chunkAt + at]
  }

  private begin(chunk: Uint8Array, at: number): string | null {
    if (chunk[at] !== LIST && chunk[at] !== OBJECT) return describeStrangeStart(chunk, at)
    this.envelope = chunk[at] === LIST ? 'list' : 'study'
    return this.expect(chunk[at] === LIST ? 'item' : 'key')
  }

  /** Takes one byte that is neither space nor inside a value; gives a sentence when it has no place here. */
  private step(byte: number | undefined, at: number): string | null {
    if (this.expected === 'end') return `Something follows the end of the JSON, at byte ${this.place(at)}.`
    if (this.expected === 'item') return byte === LIST_END ? this.closeList() : this.open(at)
    if (this.expected === 'afterItem' && byte === COMMA) return this.expect('item')
    if (this.expected === 'afterItem' && byte === LIST_END) return this.closeList()
    if (this.expected === 'key' && byte === QUOTE) return this.open(at)
    if (this.expected === 'key' && byte === OBJECT_END) return this.expect('end')
    if (this.expected === 'colon' && byte === COLON) return this.expect('member')
    if (this.expected === 'member')
      return byte === LIST && this.key === 'studies' ? this.openPage() : this.open(at)
    if (this.expected === 'afterMember' && byte === COMMA) return this.expect('key')
    if (this.expected === 'afterMember' && byte === OBJECT_END) return this.expect('end')
    return `The JSON is broken at byte ${this.place(at)}, after ${this.describeCount()}; the rest was not read.`
  }

  private open(at: number): null {
    this.value = new ValueScanner(
      MAX_RECORD_BYTES - this.memberBytes,
      this.expected === 'member' ? this.key : '',
    )
    this.valueAt = this.chunkAt + at
    return null
  }

  private openPage(): null {
    this.envelope = 'page'
    this.members = []
    this.memberBytes = 0
    return this.expect('item')
  }

  private closeList(): null {
    return this.expect(this.envelope === 'page' ? 'afterMember' : 'end')
  }

  private expect(expected: Expected): null {
    this.expected = expected
    return null
  }

  private *takeValue(value: ValueScanner): Generator<FileItem> {
    this.value = null
    const text = value.problem === null ? value.text() : null
    const problem = value.problem ?? (text === null ? 'holds bytes that are not UTF-8' : null)
    if (this.expected === 'item') yield this.takeItem(text, problem)
    else if (this.expected === 'key') this.takeKey(text)
    else this.takeMember(text, problem)
  }

  private takeItem(text: string | null, problem: string | null): FileItem {
    this.count += 1
    this.expected = 'afterItem'
    return this.itemOf(text, problem)
  }

  private takeKey(text: string | null): void {
    this.key = text === null ? '' : text.slice(1, -1)
    this.expected = 'colon'
  }

  private takeMember(text: string | null, problem: string | null): void {
    this.expected = 'afterMember'
    if (this.envelope === 'page') return // the token of the next page, the total
    this.memberProblem ??= problem
    if (text === null || this.memberProblem !== null) return
    this.members.push(`"${this.key}":${text}`)
    this.memberBytes += text.length
  }

  private *takeStudy(): Generator<FileItem> {
    this.envelope = 'unknown'
    this.count = 1
    yield this.itemOf(`{${this.members.join(',')}}`, this.memberProblem)
    this.members = []
  }

  private itemOf(text: string | null, problem: string | null): FileItem {
    if (text !== null && problem === null) return { kind: 'record', number: this.count, text }
    return { kind: 'refusal', number: this.count, reason: `The record ${problem ?? 'cannot be read'}.` }
  }

  private stop(reason: string): FileItem {
    this.isStopped = true
    return { kind: 'refusal', number: null, reason }
  }

  private describeCut(): string {
    const after = `The file is cut off after ${this.describeCount()}`
    const problem = this.value?.problem
    if (this.value === null) return `${after}. What was complete was read.`
    const value = `inside a value that begins at byte ${String(this.valueAt + 1)}${problem ? ` and ${problem}` : ''}`
    return `${after}, ${value}. What was complete was read.`
  }

  private describeCount(): string {
    return this.count === 1 ? '1 complete record' : `${String(this.count)} complete records`
  }

  private place(at: number): string {
    return String(this.chunkAt + at + 1)
  }
}

function describeStrangeStart(chunk: Uint8Array, at: number): string {
  const [first, second] = [chunk[at], chunk[at + 1]]
  if (first === 0x1f && second === 0x8b) return 'The file is packed with gzip twice: unpack it once.'
  if (first === 0x50 && second === 0x4b) return 'The file is a zip archive: unpack it first.'
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isWide) return 'The file is in UTF-16: save it as UTF-8 first.'
  return 'The file is no JSON of studies: it begins with neither { nor [.'
}
