import { z } from 'zod'
import { parsePartialDate } from '../shared/partial-date'
import { statedConditionsSchema, statedDateSchema, statedImmunosuppressionSchema } from './claim-values'
import { type ClaimableField, isClaimableField } from './claimable-fields'
import { comparableText } from './comparable-text'
import { byDateThenTrust } from './order-of-trust'
import type { FieldStatement } from './statement'

/** The parent of a code in its tree, null at the root. */
export type ParentOf = (code: string) => string | null
/** The trees of the fields whose codes form one. */
export type FieldTrees = Partial<Record<ClaimableField, ParentOf>>

/**
 * Tells whether at least two origins disagree on one field of one subject (docs/decisions/0003-what-disagrees.md): of
 * each origin the newest dated statement that states something counts; two of them disagree when their canonical texts
 * differ and neither is only a less exact form of the other.
 */
export function originsDisagree(statements: readonly FieldStatement[], trees: FieldTrees): boolean {
  const newest = newestPerOrigin(statements.filter((statement) => statement.isInForce && isStated(statement)))
  return newest.some((left, at) => newest.slice(at + 1).some((right) => !agrees(left, right, trees)))
}

/** Tells whether a statement says something: silence passes on, "not applicable" does not. */
export function isStated({ missing }: Pick<FieldStatement, 'missing'>): boolean {
  return missing === null || missing === 'NOT_APPLICABLE'
}

/** Tells whether two statements of one field agree: equal canonical texts, or one a less exact form of the other. */
export function agrees(left: FieldStatement, right: FieldStatement, trees: FieldTrees): boolean {
  if (left.canonicalText === right.canonicalText || NEVER_COMPARED.has(left.field)) return true
  if (left.missing !== null || right.missing !== null) return false
  const parentOf = isClaimableField(left.field) ? trees[left.field] : undefined
  if (parentOf) return agreeInTree(codesOf(left.value), codesOf(right.value), parentOf)
  if (left.field === 'country') return contains(codesOf(left.value), codesOf(right.value))
  if (left.field === 'condition') return contains(conditionsOf(left.value), conditionsOf(right.value))
  if (left.field === 'title') return areTitlesButForAcronym(left.canonicalText, right.canonicalText)
  if (left.field === 'immunosuppression') return agreeOnImmunosuppression(left.value, right.value)
  return agreeAsDates(left.value, right.value)
}

// a wording of one's own, dates and facts of one registry's record, lists of names: two of them differ without contradiction
const NEVER_COMPARED: ReadonlySet<string> = new Set([
  'design',
  'site',
  'primaryOutcome',
  'cellTypeText',
  'summary',
  'eligibility',
  'firstPostedOn',
  'lastUpdatePostedOn',
  'resultsFirstPostedOn',
  'identifiers',
  'aliases',
  'mappings',
])

function newestPerOrigin(statements: readonly FieldStatement[]): FieldStatement[] {
  const newest = new Map<string, FieldStatement>()
  for (const statement of statements) {
    const known = newest.get(statement.originKey)
    if (!known || byDateThenTrust(statement, known) < 0) newest.set(statement.originKey, statement)
  }
  return [...newest.values()]
}

const codesSchema = z.union([z.array(z.string()), z.string().transform((code) => [code])])

function codesOf(value: unknown): string[] {
  const list = codesSchema.safeParse(value)
  return list.success ? list.data : []
}

function conditionsOf(value: unknown): string[] {
  const list = statedConditionsSchema.safeParse(value)
  return list.success ? list.data.map(({ text, code }) => code ?? comparableText(text)) : []
}

// every code of either list must lie on one line of descent with a code of the other
function agreeInTree(left: string[], right: string[], parentOf: ParentOf): boolean {
  const related = (one: string, other: string) =>
    isSameOrAbove(one, other, parentOf) || isSameOrAbove(other, one, parentOf)
  return (
    left.every((code) => right.some((other) => related(code, other))) &&
    right.every((code) => left.some((other) => related(code, other)))
  )
}

function isSameOrAbove(ancestor: string, code: string, parentOf: ParentOf): boolean {
  const seen = new Set<string>()
  for (let at: string | null = code; at !== null && !seen.has(at); at = parentOf(at)) {
    if (at === ancestor) return true
    seen.add(at)
  }
  return false
}

// sources name the first country or condition, or the one they report of; only the registry lists all
function contains(left: string[], right: string[]): boolean {
  return left.every((code) => right.includes(code)) || right.every((code) => left.includes(code))
}

// aggregators glue the acronym to the end of the title, also without brackets ("... in Acute Ischemic Stroke ExoCURE")
function areTitlesButForAcronym(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].toSorted((one, other) => one.length - other.length)
  return long.startsWith(`${short} `) && !long.slice(short.length + 1).includes(' ')
}

function agreeOnImmunosuppression(left: unknown, right: unknown): boolean {
  const one = statedImmunosuppressionSchema.safeParse(left)
  const other = statedImmunosuppressionSchema.safeParse(right)
  if (!one.success || !other.success || one.data.given !== other.data.given) return false
  return one.data.given !== null && (one.data.agent === null || other.data.agent === null)
}

// the calendar is a tree too: 2024-05 is no contradiction of 2024-05-27
function agreeAsDates(left: unknown, right: unknown): boolean {
  const one = statedDateSchema.safeParse(left)
  const other = statedDateSchema.safeParse(right)
  if (!one.success || !other.success) return false
  return covers(one.data.text, other.data.text) || covers(other.data.text, one.data.text)
}

function covers(wide: string, narrow: string): boolean {
  const outer = parsePartialDate(wide)
  const inner = parsePartialDate(narrow)
  return !!outer && !!inner && outer.earliest <= inner.earliest && inner.latest <= outer.latest
}
