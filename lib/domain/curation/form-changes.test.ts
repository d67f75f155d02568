import { expect, test } from 'vitest'
import { ENTITY_FIELDS } from './entity-fields'
import { outcomeOf } from './form-changes'
import { entryOfRecord } from './form-entry'
import {
  type Entry,
  type FormItem,
  holdsNothing,
  NO_SOURCE,
  type ProposalForm,
  type RecordThing,
} from './form-model'
import { proposalOf } from './form-proposal'
import { ADMINISTRATION_FORM_FIELDS, ENTITY_FORM_SECTIONS, TRIAL_FORM_SECTIONS } from './form-sections'
import { EMPTY_TYPED, type Typed } from './form-typed'
import { proposalInputSchema } from './proposal-input'

const record: RecordThing = {
  entityType: 'trial',
  entityId: 'NCT06138210',
  label: 'NCT06138210',
  version: 7,
  fields: {
    title: shown('Safety of GD-iExo-003', 'safety of gd iexo 003'),
    acronym: {
      value: null,
      missing: 'NOT_REPORTED',
      display: null,
      canonicalText: 'NOT_REPORTED',
      origin: null,
    },
    enrollment: shown({ count: 29, type: 'ESTIMATED' }, '29'),
  },
}
const source = { ...NO_SOURCE, choice: { kind: 'known', sourceId: 'S1', title: 'Registry record' } } as const

test('only what differs from the record is proposed, with the text its author saw', () => {
  const form = edit({ title: text('Safety of GD-iExo-003 in stroke'), enrollment: asShown('enrollment') })
  expect(proposalOf(form, [record])).toMatchObject({
    title: 'NCT06138210: title',
    source: { sourceId: 'S1' },
    items: [
      {
        operation: 'edit',
        baseVersion: 7,
        values: [{ field: 'title', baseText: 'safety of gd iexo 003', basis: 'curated', source: null }],
      },
    ],
  })
  expect(proposalInputSchema.safeParse(proposalOf(form, [record])).success).toBe(true)
})

test('a form as the record shows it changes nothing', () => {
  const form = edit({ title: asShown('title'), acronym: asShown('acronym') })
  expect(outcomeOf(form, [record])).toEqual({ changes: [], problems: [], count: 0 })
})

test('another reason for a missing value is a change', () => {
  const form = edit({ acronym: { typed: EMPTY_TYPED.text, missing: 'NOT_APPLICABLE', source: null } })
  expect(outcomeOf(form, [record]).changes).toMatchObject([{ field: 'acronym', missing: 'NOT_APPLICABLE' }])
})

test('a value emptied without a reason is told, not taken for a change', () => {
  const { changes, problems } = outcomeOf(edit({ title: text(' ') }), [record])
  expect(changes).toEqual([])
  expect(problems).toMatchObject([
    { field: 'title', sentence: 'Title is empty: give a value, or choose why there is none.' },
  ])
})

test('an equal value with a source of its own is a change: the source is new', () => {
  const form = edit({
    title: { ...asShown('title'), source: { ...source, place: 'table 1', isSecondary: true } },
  })
  expect(proposalOf(form, [record]).items[0]?.values).toMatchObject([
    { field: 'title', basis: 'secondary', source: { sourceId: 'S1' }, locator: 'table 1' },
  ])
})

test('the schema of the field says what is wrong, in a sentence', () => {
  const start = { typed: { kind: 'date', text: '2024-13', type: '' }, missing: null, source: null } as const
  expect(outcomeOf(edit({ startedOn: start }), [record]).problems.map(({ sentence }) => sentence)).toEqual([
    'Start is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.',
  ])
})

test('a completion before the start is told where it was typed, an impossible head count too (D8)', () => {
  const date = (typed: string) => entry({ kind: 'date', text: typed, type: '' })
  const sentences = (form: ProposalForm, things = [record]) =>
    outcomeOf(form, things).problems.map(({ field, sentence }) => [field, sentence])
  expect(sentences(edit({ startedOn: date('2026-05'), completedOn: date('2020-01') }))).toEqual([
    ['completedOn', 'Completion (2020-01) is before the start (2026-05).'],
  ])
  const fields = { ...record.fields, completedOn: shown({ text: '2020-01', type: null }, '2020-01') }
  expect(sentences(edit({ startedOn: date('2026-05') }), [{ ...record, fields }])).toEqual([
    ['startedOn', 'Start (2026-05) is after the completion (2020-01).'],
  ])
  expect(sentences(edit({ startedOn: date('2026-05'), completedOn: date('2026') }))).toEqual([])
  expect(sentences(edit({ title: text('New') }), [{ ...record, fields }])).toEqual([])
  const crowd = entry({ kind: 'enrollment', count: '99999999999', type: '' })
  expect(sentences(edit({ enrollment: crowd }))).toEqual([
    ['enrollment', expect.stringContaining('above 10,000,000')],
  ])
})

test('values without any source are told once, for the whole form', () => {
  const form = { ...edit({ title: text('Other') }), source: NO_SOURCE }
  expect(outcomeOf(form, [record]).problems).toMatchObject([{ item: null, field: 'source' }])
})

test('a new trial without number and title is told, as is an administration that says nothing', () => {
  const form = edit({})
  const items: FormItem[] = [
    { ...item('trial', 'T', {}), operation: 'create' },
    { ...item('administration', 'A', {}), trialId: 'T', operation: 'create' },
  ]
  expect(outcomeOf({ ...form, items }, []).problems).toHaveLength(2)
})

test('a form nobody typed into holds nothing, also with an empty administration added (D12)', () => {
  const emptied = { ...text(''), source: NO_SOURCE }
  const given: FormItem = { ...item('administration', 'A', {}), trialId: 'T', operation: 'create' }
  const fresh: ProposalForm = {
    ...edit({}),
    source: NO_SOURCE,
    items: [{ ...item('trial', 'T', { title: emptied }), operation: 'create' }, given],
  }
  expect(holdsNothing(fresh)).toBe(true)
  expect(holdsNothing({ ...edit({}), source: NO_SOURCE })).toBe(true)
  const kept: ProposalForm[] = [
    { ...fresh, summary: 'Why' },
    { ...fresh, source },
    { ...fresh, source: { ...NO_SOURCE, quote: 'Cells' } },
    { ...fresh, items: [{ ...given, entries: { target: text('vein') } }] },
    { ...fresh, items: [{ ...given, operation: 'withdraw' }] },
    { ...fresh, items: [{ ...given, entries: { target: { ...text(''), missing: 'NOT_REPORTED' } } }] },
    { ...edit({ title: text('') }), source: NO_SOURCE }, // a value taken away
  ]
  for (const form of kept) expect(holdsNothing(form)).toBe(false)
})

test('what others refer to is proposed before what refers to it', () => {
  const items: FormItem[] = [
    { ...item('trial', 'T', { title: text('A trial') }), operation: 'create' },
    { ...item('administration', 'A', { product: choice('x-1') }), trialId: 'T', operation: 'create' },
    { ...item('product', 'x-1', { name: text('X-1') }), operation: 'create' },
  ]
  const proposal = proposalOf({ ...edit({}), items }, [])
  expect(proposal.items.map(({ entityType }) => entityType)).toEqual(['product', 'trial', 'administration'])
  expect(proposal.title).toBe('New trial: A trial')
})

test('a removed administration counts as a change and is proposed as withdrawn', () => {
  const removed: FormItem = {
    ...item('administration', 'A', {}),
    trialId: 'NCT06138210',
    operation: 'withdraw',
  }
  const form = { ...edit({}), items: [...edit({}).items, removed] }
  expect(outcomeOf(form, [record]).count).toBe(1)
  expect(proposalOf(form, [record])).toMatchObject({
    title: 'NCT06138210: an administration removed',
    items: [{ entityType: 'administration', operation: 'withdraw', values: [] }],
  })
})

test('every field stands in exactly one section of its form', () => {
  const trial = TRIAL_FORM_SECTIONS.flatMap(({ fields }) => fields)
  expect(trial.toSorted()).toEqual(Object.keys(ENTITY_FIELDS.trial).toSorted())
  expect([...ADMINISTRATION_FORM_FIELDS].toSorted()).toEqual(
    Object.keys(ENTITY_FIELDS.administration).toSorted(),
  )
  for (const [entity, sections] of Object.entries(ENTITY_FORM_SECTIONS)) {
    const known = Object.entries(ENTITY_FIELDS).find(([name]) => name === entity)?.[1] ?? {}
    expect(sections.flatMap(({ fields }) => fields).toSorted()).toEqual(Object.keys(known).toSorted())
  }
})

function edit(entries: Record<string, Entry>): ProposalForm {
  const items = [{ ...item('trial', 'NCT06138210', entries), baseVersion: 7 }]
  return { formatVersion: 1, id: '01J00000000000000000000000', items, source, summary: '' }
}

function item(
  entityType: FormItem['entityType'],
  entityId: string,
  entries: Record<string, Entry>,
): FormItem {
  return { entityType, entityId, trialId: null, operation: 'edit', baseVersion: null, entries }
}

function text(typed: string): Entry {
  return entry({ kind: 'text', text: typed })
}

function choice(code: string): Entry {
  return entry({ kind: 'choice', code })
}

function entry(typed: Typed): Entry {
  return { typed, missing: null, source: null }
}

function asShown(field: string): Entry {
  return entryOfRecord('trial', field, record.fields[field] ?? null)
}

function shown(value: unknown, canonicalText: string) {
  return { value, missing: null, display: canonicalText, canonicalText, origin: 'ClinicalTrials.gov record' }
}
