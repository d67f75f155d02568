/** A set of positions, one bit each. */
export class Bitset {
  words: Uint32Array

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  has(position: number): boolean {
    return (((this.words[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1
  }

  add(position: number): void {
    const word = position >>> 5
    this.ensure(word)
    this.words[word] = (this.words[word] ?? 0) | (1 << (position & 31))
  }

  delete(position: number): void {
    const word = position >>> 5
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (position & 31))
  }

  /** The positions in both sets, as a new one. */
  and(other: Bitset): Bitset {
    const both = new Bitset(0)
    both.words = this.words.map((word, place) => word & (other.words[place] ?? 0))
    return both
  }

  private ensure(word: number): void {
    if (word < this.words.length) return
    const larger = new Uint32Array(Math.max(word + 1, this.words.length * 2))
    larger.set(this.words)
    this.words = larger
  }
}
