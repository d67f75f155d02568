import { tidy } from '../shared/filter-codec'

export type ComparedKind = 'trial' | 'product'

/** How many records stand side by side at most: more columns than a reader can hold against each other. */
export const MOST_COMPARED = 8

/** What an address of /compare asks: records of one kind in their order, all fields or only those that differ. */
export interface ComparisonRequest {
  kind: ComparedKind
  ids: readonly string[]
  onlyDifferences: boolean
}

/** A part of the address that could not be used, and why; `value` is what stood there. */
export interface ComparisonProblem {
  parameter: 'trial' | 'product' | 'only'
  value: string
  message: string
}

const longestIdentifier = 120

/**
 * Reads what is compared from an address: identifiers as they were written, in their order, blank ones left aside. What
 * cannot be used is told; where trials and products are both named, the trials stand.
 */
export function parseComparison(query: URLSearchParams): {
  request: ComparisonRequest
  problems: ComparisonProblem[]
} {
  const trials = textsOf(query, 'trial')
  const products = textsOf(query, 'product')
  const kind: ComparedKind = trials.length > 0 || products.length === 0 ? 'trial' : 'product'
  const asked = kind === 'trial' ? trials : products
  const once = [...new Set(asked)]
  const only = textsOf(query, 'only')
  return {
    request: {
      kind,
      ids: once.slice(0, MOST_COMPARED),
      onlyDifferences: only.includes('differences'),
    },
    problems: [
      ...(kind === 'trial' ? products.map((value) => tell('product', value, APART)) : []),
      ...repeated(asked).map((value) => tell(kind, value, TWICE)),
      ...once.slice(MOST_COMPARED).map((value) => tell(kind, value, TOO_MANY)),
      ...only.filter((value) => value !== 'differences').map((value) => tell('only', value, NOT_DIFFERENCES)),
    ],
  }
}

/** Writes a comparison as the query of its address; `parseComparison` reads the same back. */
export function writeComparison({ kind, ids, onlyDifferences }: ComparisonRequest): string {
  const pairs = ids.map((id) => [kind, id])
  return new URLSearchParams([...pairs, ...(onlyDifferences ? [['only', 'differences']] : [])]).toString()
}

/**
 * Puts the record's own id in the place of every identifier; `found` holds it by identifier. What no record answers to,
 * and a second identifier of the same record, is told and left out.
 */
export function settleIdentifiers(
  request: ComparisonRequest,
  found: ReadonlyMap<string, string>,
): { request: ComparisonRequest; problems: ComparisonProblem[] } {
  const ids: string[] = []
  const problems: ComparisonProblem[] = []
  for (const text of request.ids) {
    const id = found.get(text)
    if (id === undefined) problems.push(tell(request.kind, text, `is no ${request.kind} of this atlas`))
    else if (ids.includes(id)) problems.push(tell(request.kind, text, `is ${id}, which stands already`))
    else ids.push(id)
  }
  return { request: { ...request, ids }, problems }
}

const APART = 'is left out: trials and products are compared apart'
const TWICE = 'is given more than once; it stands once'
const TOO_MANY = `is left out: a comparison holds at most ${String(MOST_COMPARED)}`
const NOT_DIFFERENCES = 'is not understood (only=differences is); all fields are shown'

function tell(parameter: ComparisonProblem['parameter'], value: string, message: string): ComparisonProblem {
  return { parameter, value, message }
}

function textsOf(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .map((text) => tidy(text).slice(0, longestIdentifier))
    .filter((text) => text !== '')
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))]
}
