import type { CuratedEntity } from './entity-fields'
import { type FormChange, outcomeOf } from './form-changes'
import { type FormItem, type ProposalForm, recordOf, type RecordThings, type SourceEntry } from './form-model'
import { textOrNull } from './form-reading-result'
import { slugOf } from './form-slug'
import type { ProposalInput, ProposedValue, SourceChoice } from './proposal-input'

/** The proposal the form asks for: only what changed, each value with the canonical text its author saw. */
export function proposalOf(form: ProposalForm, records: RecordThings): ProposalInput {
  const { changes } = outcomeOf(form, records)
  const items = form.items.filter(
    (item) => item.operation !== 'edit' || changes.some((change) => change.item === item),
  )
  return {
    id: form.id,
    title: titleOf(form, changes, records),
    summary: form.summary.trim(),
    source: sourceChoice(form.source) ?? sourceOfSource(changes),
    locator: textOrNull(form.source.place),
    passage: textOrNull(form.source.quote),
    items: items
      .toSorted((left, right) => ORDER.indexOf(left.entityType) - ORDER.indexOf(right.entityType))
      .map((item) => ({
        entityType: item.entityType,
        entityId: idOf(item, form, changes),
        trialId: item.trialId,
        operation: item.operation,
        baseVersion: item.baseVersion,
        values: changes
          .filter((change) => change.item === item)
          .map((change) => proposedValue(change, form.source)),
      })),
  }
}

// a new term is named for its address once its name stands; of what has no address the id made with the draft stays
function idOf(item: FormItem, form: ProposalForm, changes: readonly FormChange[]): string {
  const isTerm = item.operation === 'create' && NAMED_BY_SLUG.has(item.entityType)
  if (!isTerm || item.entityId !== form.id) return item.entityId
  return (
    slugOf(
      textsOf(
        changes.filter((change) => change.item === item),
        'name',
      )[0] ?? '',
    ) || item.entityId
  )
}

const NAMED_BY_SLUG: ReadonlySet<CuratedEntity> = new Set([
  'product', 'cellType', 'route', 'technique', 'condition',
]) // prettier-ignore

// what others refer to comes first
const ORDER: readonly CuratedEntity[] = [
  'source', 'cellType', 'condition', 'route', 'technique', 'product', 'statement', 'trial', 'administration',
] // prettier-ignore

function proposedValue(
  { field, value, missing, was, entry }: FormChange,
  shared: SourceEntry,
): ProposedValue {
  const own = entry.source && sourceChoice(entry.source) ? entry.source : null
  return {
    field,
    value,
    missing,
    baseText: was?.canonicalText ?? null,
    basis: (own ?? shared).isSecondary ? 'secondary' : 'curated',
    source: own && sourceChoice(own),
    locator: own && textOrNull(own.place),
    passage: own && textOrNull(own.quote),
    note: null,
    statedOn: own ? statedOn(own) : statedOn(shared),
  }
}

/** The source of an entry as a proposal names it; null where none was given. */
export function sourceChoice({ choice }: SourceEntry): SourceChoice | null {
  if (choice.kind === 'known') return { sourceId: choice.sourceId }
  if (choice.kind === 'none') return null
  return {
    reference: choice.reference.trim(),
    title: textOrNull(choice.title),
    publishedOn: textOrNull(choice.publishedOn),
  }
}

function statedOn({ choice }: SourceEntry): string | null {
  return choice.kind === 'reference' ? textOrNull(choice.publishedOn) : null
}

// a new source is its own source: by its DOI, PubMed id or address
function sourceOfSource(changes: readonly FormChange[]): SourceChoice | null {
  const source = changes.filter(({ item }) => item.entityType === 'source')
  const [first] = source
  if (first?.item.operation === 'edit') return { sourceId: first.item.entityId }
  const reference = ['doi', 'pmid', 'url'].flatMap((name) => textsOf(source, name))[0]
  const [title = null] = textsOf(source, 'title')
  return reference === undefined ? null : { reference, title, publishedOn: null }
}

function textsOf(changes: readonly FormChange[], name: string): string[] {
  return changes.flatMap(({ field, value }) => (field === name && typeof value === 'string' ? [value] : []))
}

/** A title in a few words: "NCT06138210: dose, time window and 2 more". */
function titleOf(form: ProposalForm, changes: readonly FormChange[], records: RecordThings): string {
  const main = form.items.find(({ entityType }) => entityType === 'trial') ?? form.items[0]
  const about = main ? nameOf(main, changes, records) : 'Proposal'
  if (main?.operation === 'create') return shortened(`New ${KINDS[main.entityType]}: ${about}`)
  const labels = [...new Set(changes.map(({ label }) => label.toLowerCase()))]
  const removed = form.items.filter(({ operation }) => operation === 'withdraw').length
  if (removed > 0)
    labels.push(removed === 1 ? 'an administration removed' : `${String(removed)} administrations removed`)
  const told = labels.length > 3 ? [...labels.slice(0, 2), `${String(labels.length - 2)} more`] : labels
  const list = told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1) ?? ''}`
  return shortened(`${about}: ${list}`)
}

const KINDS: Record<CuratedEntity, string> = {
  trial: 'trial',
  administration: 'administration',
  product: 'product',
  cellType: 'cell type',
  route: 'route',
  technique: 'technique',
  condition: 'condition',
  statement: 'statement',
  source: 'source',
}

function nameOf(item: FormItem, changes: readonly FormChange[], records: RecordThings): string {
  const record = recordOf(records, item)
  if (record) return record.label
  const own = changes.filter((change) => change.item === item)
  const [identifiers] = own.filter(({ field }) => field === 'identifiers').map(({ value }) => value)
  const first: unknown = Array.isArray(identifiers) ? identifiers[0] : null
  if (typeof first === 'object' && first !== null && 'value' in first) return String(first.value)
  return [...textsOf(own, 'title'), ...textsOf(own, 'name'), ...textsOf(own, 'text')][0] ?? 'without a name'
}

function shortened(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199)}…` : title
}
