import { describe, expect, test } from 'vitest'
import type { MissingReason } from '../shared/missing'
import { canonicalValueText } from './canonical-value'
import { type CuratedEntity } from './entity-fields'
import { slugOf } from './form-slug'
import { proposalInputSchema } from './proposal-input'
import { namesInTable, planTable } from './table-plan'
import { totalsOf } from './table-plan-views'
import { proposalOfTable } from './table-proposal'
import type { ShownCell, TableSubject, TableSubjects } from './table-subjects'
import { proposeTargets, type TableKind } from './table-targets'
import { readPastedTable } from './table-text'
import { aTableVocabulary } from './testing/table-vocabulary-builder'

function shown(entity: CuratedEntity, field: string, value: unknown): ShownCell {
  return { value, missing: null, text: canonicalValueText(entity, field, { value, missing: null }) }
}
const silent = (missing: MissingReason): ShownCell => ({ value: null, missing, text: missing })

const GIVEN = {
  route: shown('administration', 'route', { text: 'IV', code: 'intravenous' }),
  product: shown('administration', 'product', 'alf201'),
}
const TRIAL: TableSubject = {
  id: 'NCT05993884',
  label: 'ALF201 in stroke',
  version: 4,
  isWithdrawn: false,
  identifiers: [{ registry: 'ClinicalTrials.gov', value: 'NCT05993884' }],
  fields: {
    status: shown('trial', 'status', 'RECRUITING'),
    enrollment: shown('trial', 'enrollment', { count: 29, type: 'ESTIMATED' }),
    sponsor: silent('NOT_CAPTURED'),
    acronym: silent('NOT_REPORTED'),
    condition: shown('trial', 'condition', [
      { text: 'Stroke, ischemic', code: 'ischemic-stroke' },
      { text: 'Hiccups', code: null },
    ]),
  },
  administrations: [{ id: '01KBVADM1N1STRAT10N0000001', fields: GIVEN }],
}
const PRODUCT: TableSubject = {
  ...{ ...TRIAL, id: 'alf201', label: 'ALF201', identifiers: [], administrations: [] },
  fields: {
    aliases: shown('product', 'aliases', ['iEPCs']),
    donor: shown('product', 'donor', ['allogeneic']),
  },
}

function known(subject: TableSubject, ...names: string[]): TableSubjects {
  return { subjects: [subject], found: Object.fromEntries(names.map((name) => [name, [subject.id]])) }
}

function plan(
  text: string,
  subjects: TableSubjects = known(TRIAL, 'NCT05993884', 'alf201', 'hPSCreg 176'),
  how: { kind?: TableKind; keepsWords?: boolean } = {},
) {
  const table = readPastedTable(text)
  if ('problem' in table) throw new Error(table.problem)
  const { kind = 'trial', keepsWords = false } = how
  const columns = proposeTargets(kind, table.heads).map((target) => ({ target, keepsWords }))
  return planTable(table, { kind, columns, vocabulary: aTableVocabulary(), subjects })
}

const changesOf = (text: string) => plan(text)[0]?.changes.map(({ field, now, next }) => [field, now, next])
const problemsOf = (text: string) => plan(text)[0]?.problems.map(({ message }) => message)

describe('a row about a trial the atlas has', () => {
  test('proposes the cells that differ from what is shown, with both in words', () => {
    expect(
      plan('NCT Number,Status,Enrollment,Sponsor\nnct05993884,Completed,27 enrolled,ALF Inc')[0],
    ).toMatchObject({
      number: 2,
      action: 'edit',
      subject: { id: 'NCT05993884', version: 4 },
      changes: [
        { field: 'status', now: 'Recruiting', next: 'Completed', value: 'COMPLETED', baseText: 'RECRUITING' },
        { field: 'enrollment', now: '29 planned', next: '27 enrolled', value: { count: 27, type: 'ACTUAL' } },
        { field: 'sponsor', now: 'not captured yet', next: 'ALF Inc', baseText: 'NOT_CAPTURED' },
      ],
      problems: [],
    })
  })

  test.each([
    ['what is shown', 'NCT Number,Status\nNCT05993884,recruiting'],
    ['nothing', 'NCT Number,Status\nNCT05993884,'],
    ['that nobody has looked', 'NCT Number,Status\nNCT05993884,not captured yet'],
    ['the reason that is shown', 'NCT Number,Acronym\nNCT05993884,not reported'],
    ['the number without its word', 'NCT Number,Enrollment\nNCT05993884,29'],
    [
      'the codes of its conditions',
      'NCT Number,Condition,Condition ids\nNCT05993884,Ischemic stroke,ischemic-stroke',
    ],
    ['the title the atlas gave it', 'NCT Number,Title\nNCT05993884,ALF201 in Stroke'],
    ['what its one administration says', 'NCT Number,Route,Product ids\nNCT05993884,intravenous,alf201'],
  ])('proposes nothing where a cell says %s', (_, text) => {
    expect(plan(text)[0]).toMatchObject({ action: 'unchanged', changes: [], problems: [] })
  })

  test('takes up the other word for a count: planned became enrolled', () => {
    const next = [['enrollment', '29 planned', '29 enrolled']]
    expect(changesOf('NCT Number,Enrollment\nNCT05993884,29 actual')).toEqual(next)
    expect(changesOf('NCT Number,Participants (number),Participants type\nNCT05993884,29,ACTUAL')).toEqual(
      next,
    )
  })

  test('proposes that a source is silent where nobody had looked', () => {
    expect(plan('NCT Number,Sponsor\nNCT05993884,not reported')[0]?.changes).toMatchObject([
      { field: 'sponsor', next: 'not reported', value: null, missing: 'NOT_REPORTED' },
    ])
  })

  test('gets further numbers beside those it has', () => {
    expect(plan('NCT Number,Other IDs\nNCT05993884,ChiCTR 2500106320; grant 7')[0]?.changes).toMatchObject([
      {
        field: 'identifiers',
        next: 'ClinicalTrials.gov NCT05993884, ChiCTR ChiCTR2500106320',
        value: [{ value: 'NCT05993884' }, { registry: 'ChiCTR', value: 'ChiCTR2500106320' }],
      },
    ])
  })

  test('has its words heard where only they were changed, and its codes where only those were', () => {
    const head = 'NCT Number,Route,Route ids\nNCT05993884,'
    expect(changesOf(`${head}Intracerebral,intravenous`)).toEqual([['route', 'Intravenous', 'Intracerebral']])
    expect(changesOf(`${head}Intravenous,intracerebral`)).toEqual([['route', 'Intravenous', 'Intracerebral']])
    expect(problemsOf('NCT Number,Status,Status id\nNCT05993884,Completed,SUSPENDED')).toEqual([
      'says something else than the codes beside it: correct one of the two',
    ])
  })

  test('with several administrations is not guessed about', () => {
    const second = {
      id: '01KBVADM1N1STRAT10N0000002',
      fields: { route: shown('administration', 'route', { text: 'IC', code: 'intracerebral' }) },
    }
    const subjects = known({ ...TRIAL, administrations: [...TRIAL.administrations, second] }, 'NCT05993884')
    const head = 'NCT Number,Route,Route ids\nNCT05993884,'
    expect(plan(`${head}Intravenous; Intracerebral,intravenous; intracerebral`, subjects)[0]?.action).toBe(
      'unchanged',
    )
    expect(plan('NCT Number,Dose\nNCT05993884,', subjects)[0]?.action).toBe('unchanged')
    expect(plan('NCT Number,Dose\nNCT05993884,5 mg', subjects)[0]?.problems).toMatchObject([
      { message: expect.stringContaining('2 administrations') },
    ])
    expect(plan(`${head}Intravenous,intravenous`, subjects)[0]?.action).toBe('leftOut')
  })

  test('is left alone while it is withdrawn', () => {
    const row = plan(
      'NCT Number,Status\nNCT05993884,Completed',
      known({ ...TRIAL, isWithdrawn: true }, 'NCT05993884'),
    )[0]
    expect(row).toMatchObject({
      action: 'leftOut',
      problems: [{ message: expect.stringContaining('withdrawn') }],
    })
  })
})

describe('a problem', () => {
  test('stands at its row and column, and the rest of the row goes on', () => {
    expect(plan('NCT Number,Start date,Status\nNCT05993884,01/02/2024,Completed')[0]).toMatchObject({
      number: 2,
      action: 'edit',
      changes: [{ field: 'status' }],
      problems: [
        { column: 1, text: '01/02/2024', message: expect.stringContaining('month'), canKeepWords: false },
      ],
    })
  })

  test('of unknown words goes away when the column keeps them', () => {
    const text = 'NCT Number,Condition\nNCT05993884,Sneezing'
    expect(plan(text)[0]?.problems).toMatchObject([{ column: 1, canKeepWords: true }])
    expect(plan(text, undefined, { keepsWords: true })[0]).toMatchObject({
      changes: [{ field: 'condition', value: [{ text: 'Sneezing', code: null }] }],
      problems: [],
    })
  })

  test.each([
    ['names no trial', 'Title\nSomething'],
    ['is no trial of the atlas and no number of a registry we know', 'NCT Number\ngrant 7'],
    ['NCT numbers have eight digits', 'NCT Number,Title\nNCT0999,A trial'],
    ['NCT numbers have eight digits', 'NCT Number,Title\nNCT05993884; NCT0999,A trial'],
    ['has more cells than the table has columns', 'NCT Number,Title\nNCT05993884,a,b'],
  ])('of the whole row says that it %s', (message, text) => {
    expect(plan(text)[0]).toMatchObject({
      action: 'leftOut',
      problems: [{ message: expect.stringContaining(message) }],
    })
  })

  test('is a second row about the same trial, by whatever number', () => {
    const rows = plan('Id,Status\nNCT05993884,Completed\nhPSCreg 176,Suspended')
    expect(rows.map(({ action }) => action)).toEqual(['edit', 'leftOut'])
    expect(rows[1]?.problems).toMatchObject([
      { message: expect.stringContaining('Row 2 is about the same trial') },
    ])
  })

  test('is a row whose numbers are two trials of the atlas', () => {
    const two = {
      subjects: [TRIAL, { ...TRIAL, id: 'NCT01' }],
      found: { NCT05993884: [TRIAL.id], ChiCTR2500106320: ['NCT01'] },
    }
    expect(plan('Id\nNCT05993884; ChiCTR2500106320', two)[0]?.problems).toMatchObject([
      { message: expect.stringContaining('holds apart') },
    ])
  })
})

const HEAD = { id: '01KBV0000000000000000000AA', title: 'A table', summary: '', source: { reference: 'doi:10.1/x', title: null, publishedOn: null }, locator: null, passage: null } // prettier-ignore

function ids() {
  let count = 0
  return () => `01KBV0000000000000000000${String((count += 1)).padStart(2, '0')}`
}

test('a trial the atlas does not have is created with its numbers and what is given in it', () => {
  const rows = plan('NCT Number,Title,Route,Phase\nNCT00000007,New,IV,1')
  const proposal = proposalOfTable(rows, HEAD, { kind: 'trial', basis: 'curated', newId: ids() })
  expect(proposalInputSchema.parse(proposal).items).toMatchObject([
    {
      entityType: 'trial',
      entityId: '01KBV000000000000000000001',
      operation: 'create',
      baseVersion: null,
      values: [
        { field: 'identifiers', value: [{ registry: 'ClinicalTrials.gov', value: 'NCT00000007' }] },
        { field: 'title', value: 'New' },
        { field: 'phase', value: { phases: ['PHASE1'], text: '1' } },
      ],
    },
    {
      entityType: 'administration',
      entityId: '01KBV000000000000000000002',
      trialId: '01KBV000000000000000000001',
      operation: 'create',
      values: [{ field: 'route' }],
    },
  ])
})

test('an edit of a trial and of what is given in it are two things of one proposal, at the version seen', () => {
  const rows = plan('NCT Number,Status,Route\nNCT05993884,Completed,Intracerebral\nNCT05993885,,')
  expect(proposalOfTable(rows, HEAD, { kind: 'trial', basis: 'curated', newId: ids() }).items).toMatchObject([
    {
      entityType: 'trial',
      entityId: 'NCT05993884',
      operation: 'edit',
      baseVersion: 4,
      values: [{ field: 'status' }],
    },
    {
      entityType: 'administration',
      entityId: '01KBVADM1N1STRAT10N0000001',
      trialId: 'NCT05993884',
      operation: 'edit',
      baseVersion: 4,
    },
    { entityType: 'trial', operation: 'create', values: [{ field: 'identifiers' }] },
  ])
  expect(totalsOf(rows)).toMatchObject({ created: 1, edited: 1, values: 3, items: 3, withProblems: 0 })
})

describe('a table of products', () => {
  const products = known(PRODUCT, 'ALF201', 'iPSC EPCs', 'alf201')
  const planProducts = (text: string) => plan(text, products, { kind: 'product' })[0]

  test('adds other names and takes none away', () => {
    expect(planProducts('Product,Aliases\nalf201,iEPCs; ALF-201')?.changes).toMatchObject([
      { field: 'aliases', value: ['iEPCs', 'ALF-201'] },
    ])
    expect(planProducts('Product,Aliases,Donor\nalf201,iEPCs,Allogeneic')?.action).toBe('unchanged')
  })

  test('does not rename a product that was found by another of its names', () => {
    expect(planProducts('Name,Donor\niPSC EPCs,Allogeneic')?.action).toBe('unchanged')
    expect(planProducts('Product id,Name\nalf201,ALF 201 cells')?.changes).toMatchObject([{ field: 'name' }])
  })

  test('creates what it does not find, at an address made of the name', () => {
    const rows = plan('Name,Donor\nNew Cells (β),Allogeneic', products, { kind: 'product' })
    expect(
      proposalOfTable(rows, HEAD, { kind: 'product', basis: 'curated', newId: ids() }).items,
    ).toMatchObject([
      {
        entityType: 'product',
        entityId: 'new-cells',
        operation: 'create',
        values: [{ field: 'name' }, { field: 'donor' }],
      },
    ])
    expect(['GD-iExo-003', 'ALF201', 'β'].map(slugOf)).toEqual(['gd-iexo-003', 'alf201', ''])
  })
})

test('the names to look up are those of all identifier columns, each once', () => {
  const table = readPastedTable('NCT Number,Other IDs\nnct05993884,hPSCreg 176\nNCT05993884,grant 7')
  if ('problem' in table) throw new Error(table.problem)
  const columns = proposeTargets('trial', table.heads).map((target) => ({ target, keepsWords: false }))
  expect(namesInTable(table, 'trial', columns)).toEqual(['NCT05993884', 'hPSCreg 176', 'grant 7'])
})
