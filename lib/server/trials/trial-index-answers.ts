/** Remembers a bounded number of answers; the one not asked for longest goes first. */
export class Answers<V> {
  private readonly answers = new Map<string, V>()

  constructor(private readonly most: number) {}

  /** The remembered answer under a key, else the one `make` gives, remembered from now on. */
  get(key: string, make: () => V): V {
    const known = this.answers.get(key)
    const answer = known ?? make()
    this.answers.delete(key)
    this.answers.set(key, answer)
    const oldest = this.answers.keys().next()
    if (this.answers.size > this.most && !oldest.done) this.answers.delete(oldest.value)
    return answer
  }

  clear(): void {
    this.answers.clear()
  }
}
