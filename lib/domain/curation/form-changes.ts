import type { MissingReason } from '../shared/missing'
import { NCT_NUMBERS, nctProblem } from '../registries/nct-id'
import { parsePartialDate } from '../shared/partial-date'
import { type CuratedEntity, entityField } from './entity-fields'
import { datesOutOfOrder } from './form-date-order'
import { entryOutcome } from './form-entry'
import {
  type Entry,
  type FormItem,
  type ProposalForm,
  type RecordField,
  recordOf,
  type RecordThing,
  type RecordThings,
  type SourceEntry,
} from './form-model'
import { readSourceReference } from './source-reference'

/** One value the form asks to change. `was` is what the record shows; null where there is nothing. */
export interface FormChange {
  item: FormItem
  field: string
  label: string
  value: unknown
  missing: MissingReason | null
  was: RecordField | null
  entry: Entry
}

/** Something to be mended before the form can be submitted; `field` null concerns the thing, `item` null the whole form. */
export interface FormProblem {
  item: FormItem | null
  field: string | null
  sentence: string
  isGap: boolean // nothing wrong was typed, something needed is not there yet: told once somebody tries to submit
}

export interface FormOutcome {
  changes: FormChange[]
  problems: FormProblem[]
  count: number // of what the button says: values, new things without values, and removals
}

/** What the form asks for as it stands, and what keeps it from being submitted. */
export function outcomeOf(form: ProposalForm, records: RecordThings): FormOutcome {
  const outcome: FormOutcome = { changes: [], problems: [], count: 0 }
  for (const item of form.items) addItem(outcome, item, records)
  outcome.count =
    outcome.changes.length + form.items.filter(({ operation }) => operation === 'withdraw').length
  const wrong = sourceProblem(form.source)
  if (wrong)
    outcome.problems.push({
      item: null,
      field: 'source',
      sentence: `The source of this proposal ${wrong}.`,
      isGap: false,
    })
  if (outcome.count > 0 && form.source.choice.kind === 'none') addSourceProblem(outcome, form)
  return outcome
}

function sourceProblem({ choice }: SourceEntry): string | null {
  if (choice.kind !== 'reference') return null
  if (!readSourceReference(choice.reference))
    return nctProblem(choice.reference) === null
      ? 'is none that can be read: give a DOI, PMID, registry id or address'
      : NCT_NUMBERS
  const date = choice.publishedOn.trim()
  return date === '' || parsePartialDate(date)
    ? null
    : 'has a date that is not of the form YYYY, YYYY-MM or YYYY-MM-DD'
}

function addItem(outcome: FormOutcome, item: FormItem, records: RecordThings) {
  if (item.operation === 'withdraw') return
  const record = recordOf(records, item)
  const before = outcome.changes.length
  for (const [field, entry] of Object.entries(item.entries)) {
    const was = record?.fields[field] ?? null
    const label = entityField(item.entityType, field)?.label ?? field
    const result = entryOutcome(item.entityType, field, entry, was)
    if (result.kind === 'problem')
      outcome.problems.push({ item, field, sentence: `${label} ${result.message}.`, isGap: false })
    const source = entry.source && sourceProblem(entry.source)
    if (source)
      outcome.problems.push({ item, field, sentence: `The source of ${label} ${source}.`, isGap: false })
    if (result.kind === 'changed')
      outcome.changes.push({ item, field, label, value: result.value, missing: result.missing, was, entry })
  }
  if (item.entityType === 'trial') addDatesOutOfOrder(outcome, item, record)
  if (item.operation === 'create') addMissingParts(outcome, item, outcome.changes.slice(before))
}

function addDatesOutOfOrder(outcome: FormOutcome, item: FormItem, record: RecordThing | null) {
  const changed = new Map(
    outcome.changes.filter((change) => change.item === item).map((change) => [change.field, change]),
  )
  const wrong = datesOutOfOrder((field) => ({
    value: (changed.get(field) ?? record?.fields[field])?.value ?? null,
    isChanged: changed.has(field),
  }))
  for (const { field, clause } of wrong)
    outcome.problems.push({
      item,
      field,
      sentence: `${entityField('trial', field)?.label ?? field} ${clause}.`,
      isGap: false,
    })
}

function addMissingParts(outcome: FormOutcome, item: FormItem, changes: readonly FormChange[]) {
  const wrong = new Set(outcome.problems.filter((problem) => problem.item === item).map(({ field }) => field))
  const given = new Set(changes.filter(({ missing }) => missing === null).map(({ field }) => field))
  for (const { anyOf, sentence } of NEEDED[item.entityType])
    if (!anyOf.some((field) => given.has(field) || wrong.has(field)))
      outcome.problems.push({ item, field: anyOf[0] ?? null, sentence, isGap: true })
}

const named = (what: string) => [{ anyOf: ['name'], sentence: `The new ${what} has no name yet.` }]

/** What a new thing cannot be without. */
const NEEDED: Record<CuratedEntity, readonly { anyOf: readonly string[]; sentence: string }[]> = {
  trial: [
    {
      anyOf: ['identifiers', 'title'],
      sentence: 'The new trial has neither a registry number nor a title yet.',
    },
  ],
  administration: [
    {
      anyOf: ['product', 'route', 'technique', 'dose', 'window', 'schedule', 'target', 'device'],
      sentence: 'An administration says nothing yet: name its product or route, or remove it.',
    },
  ],
  product: named('product'),
  cellType: named('cell type'),
  route: named('route'),
  technique: named('technique'),
  condition: [
    ...named('condition'),
    { anyOf: ['area'], sentence: 'The new condition has no condition area yet.' },
  ],
  statement: [
    { anyOf: ['subject'], sentence: 'The statement does not say yet what it is about.' },
    { anyOf: ['kind'], sentence: 'The statement has no kind yet.' },
    { anyOf: ['system'], sentence: 'The statement does not say yet in what it was shown.' },
    { anyOf: ['text'], sentence: 'The statement has no words yet.' },
  ],
  source: [
    { anyOf: ['title'], sentence: 'The source has no title yet.' },
    { anyOf: ['kind'], sentence: 'The source has no kind yet.' },
  ],
}

function addSourceProblem(outcome: FormOutcome, form: ProposalForm) {
  const unsourced = outcome.changes.filter(
    ({ entry }) => !entry.source || entry.source.choice.kind === 'none',
  )
  const isOnlyRemoval = outcome.changes.length === 0
  if (unsourced.length === 0 && !isOnlyRemoval) return
  if (form.items.every(({ entityType }) => entityType === 'source')) return // a source speaks for itself
  outcome.problems.push({
    item: null,
    field: 'source',
    sentence: 'The proposal names no source: say where these values were read.',
    isGap: true,
  })
}
