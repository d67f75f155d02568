import { TRIAL_FILTERS, type TrialFacetName, type VocabularyTerm } from '../../domain/trials/trial-filters'
import { ORDERED_FACETS, PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'

/** Tells whether the values of a facet stand in a tree, whose branches are chosen and counted whole. */
export function isTree(facet: TrialFacetName): boolean {
  return 'isTree' in TRIAL_FILTERS[facet]
}

/**
 * The codes of one facet: small numbers in the order of the vocabulary, then of first sight. Codes never change while
 * the index lives; labels and parents may.
 */
export class FacetDictionary {
  readonly terms: VocabularyTerm[] = []
  private readonly codes = new Map<string, number>()
  private closures: (readonly number[] | undefined)[] = []
  private ranks: Float64Array | null = null
  private codesByList = new WeakMap<readonly string[], { codes: readonly number[]; own: number }>()

  constructor(readonly facet: TrialFacetName) {}

  get size(): number {
    return this.terms.length
  }

  /** The code of a value; undefined when nothing ever had it. */
  find(value: string): number | undefined {
    return this.codes.get(value)
  }

  /** The code of a value, which gets one if it is new: a word nobody listed is its own label. */
  codeOf(value: string): number {
    return this.codes.get(value) ?? this.add({ value, label: value })
  }

  /**
   * The codes of a trial's values with those above them in a tree, `own` of them its own. Remembered by the very list,
   * which is the same for all trials that have these values.
   */
  codesOf(values: readonly string[]): { codes: readonly number[]; own: number } {
    const known = this.codesByList.get(values)
    if (known) return known
    const own = values.map((value) => this.codeOf(value))
    const found = { codes: isTree(this.facet) ? this.withAncestors(own) : own, own: own.length }
    this.codesByList.set(values, found)
    return found
  }

  /** Codes with all above them, each once. */
  withAncestors(codes: readonly number[]): number[] {
    return [...new Set([...codes, ...codes.flatMap((code) => this.ancestors(code))])]
  }

  value(code: number): string {
    return this.terms[code]?.value ?? ''
  }

  label(code: number): string {
    return this.terms[code]?.label ?? ''
  }

  /** Takes the newest labels and parents; true when the tree itself changed, so that stored ancestors are stale. */
  load(terms: readonly VocabularyTerm[]): boolean {
    let isOtherTree = false
    for (const term of terms) {
      const code = this.codes.get(term.value)
      if (code === undefined) this.add(term)
      else {
        isOtherTree ||= this.terms[code]?.parent !== term.parent
        this.terms[code] = term
      }
    }
    this.ranks = null
    if (isOtherTree) {
      this.closures = []
      this.codesByList = new WeakMap()
    }
    return isOtherTree
  }

  /** The codes above a code in the tree, nearest first; a circle in the data ends where it began. */
  ancestors(code: number): readonly number[] {
    return (this.closures[code] ??= this.climb(code))
  }

  /** The place of a code in sorting: by label, or by the vocabulary's own order; reasons for missing values last. */
  rank(code: number): number {
    this.ranks ??= this.makeRanks()
    return this.ranks[code] ?? Infinity
  }

  private add(term: VocabularyTerm): number {
    this.codes.set(term.value, this.terms.length)
    this.ranks = null
    return this.terms.push(term) - 1
  }

  private climb(code: number): readonly number[] {
    const above: number[] = []
    let parent = this.terms[code]?.parent
    while (parent !== undefined) {
      const next = this.codes.get(parent)
      if (next === undefined || next === code || above.includes(next)) break
      above.push(next)
      parent = this.terms[next]?.parent
    }
    return above
  }

  private makeRanks(): Float64Array {
    const ranks = new Float64Array(this.terms.length)
    const order = this.terms.map((term, code) => ({ key: term.label.toLowerCase(), code, value: term.value }))
    if (!ORDERED_FACETS.has(this.facet))
      order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code - b.code))
    for (const [rank, { code, value }] of order.entries())
      ranks[code] = PSEUDO_VALUES.has(value) ? Infinity : rank
    return ranks
  }
}
