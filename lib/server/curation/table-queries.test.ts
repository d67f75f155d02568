import { beforeAll, describe, expect, test } from 'vitest'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { totalsOf } from '../../domain/curation/table-plan-views'
import { fieldsInTable, namesInTable, planTable } from '../../domain/curation/table-plan'
import { proposeTargets, type TableKind } from '../../domain/curation/table-targets'
import { readPastedTable } from '../../domain/curation/table-text'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import { TRIAL_COLUMNS } from '../../domain/trials/trial-columns'
import { inTransaction } from '../db/transaction'
import { writeDelimited } from '../exports/delimited-writer'
import { trialCells } from '../exports/trial-table'
import { openTrialExport } from '../trials/trial-queries'
import { getTableVocabulary, listTableSubjects } from './table-queries'
import { CURATOR } from './testing/proposal-builders'

beforeAll(async () => {
  await openFoundingStore()
}, 120_000)

/** A file of the whole atlas as the export answers it. */
async function exportedFile(
  delimiter: ',' | '\t',
  keys: readonly string[] = TRIAL_COLUMNS.map(({ key }) => key),
) {
  const columns = TRIAL_COLUMNS.filter(({ key }) => keys.includes(key))
  const { headings, cells } = trialCells(columns)
  const { batches } = await openTrialExport(CURATOR, { ...EMPTY_REQUEST, columns: keys }, cells)
  const chunks: string[] = []
  for await (const chunk of writeDelimited({ headings, batches }, delimiter)) chunks.push(chunk)
  return chunks.join('')
}

async function planOf(text: string, kind: TableKind = 'trial') {
  const table = readPastedTable(text)
  if ('problem' in table) throw new Error(table.problem)
  const columns = proposeTargets(kind, table.heads).map((target) => ({ target, keepsWords: false }))
  const names = namesInTable(table, kind, columns)
  const subjects = await listTableSubjects(CURATOR, {
    kind,
    names,
    fields: fieldsInTable(table, kind, columns),
  })
  return planTable(table, { kind, columns, vocabulary: await getTableVocabulary(CURATOR), subjects })
}

describe('our own file, pasted back', () => {
  test.each([
    ['CSV with all columns', ',', undefined],
    ['TSV with all columns', '\t', undefined],
    [
      'CSV of words without their identifiers',
      ',',
      ['id', 'title', 'status', 'phase', 'enrollment', 'startedOn'],
    ],
  ] as const)('proposes nothing: %s', async (_, delimiter, keys) => {
    const rows = await planOf(await exportedFile(delimiter, keys))
    expect(rows).toHaveLength(187)
    expect(rows.filter(({ problems }) => problems.length > 0)).toEqual([])
    expect(rows.filter(({ action }) => action !== 'unchanged')).toEqual([])
  })

  test('proposes nothing without the columns of codes', async () => {
    const text = await exportedFile('\t')
    const [head = '', ...lines] = text.trimEnd().split('\r\n')
    const kept = head.split('\t').map((name) => !/ (?:ids?|type)$/.test(name))
    const words = [head, ...lines].map((line) =>
      line
        .split('\t')
        .filter((_, at) => kept[at])
        .join('\t'),
    )
    const rows = await planOf(words.join('\n'))
    expect(rows.filter(({ action, problems }) => action !== 'unchanged' || problems.length > 0)).toEqual([])
  })

  test('proposes exactly the one cell that was changed', async () => {
    const text = await exportedFile('\t', ['id', 'title', 'sponsor'])
    const lines = text.trimEnd().split('\r\n')
    const at = lines.findIndex((line) => line.startsWith('NCT06138210\t'))
    lines[at] = lines[at]?.replace(/\t[^\t]*$/, '\tSomebody else') ?? ''
    const rows = await planOf(lines.join('\r\n'))
    expect(totalsOf(rows)).toMatchObject({ edited: 1, values: 1, unchanged: 186, problems: 0 })
  })
})

describe('the rows of a table are found', () => {
  const lookUp = (kind: TableKind, ...names: string[]) =>
    listTableSubjects(CURATOR, { kind, names, fields: ['status', 'donor'] })

  test('by any number of the trial, in any spelling', async () => {
    const { found, subjects } = await lookUp(
      'trial',
      'nct6138210',
      'hPSCreg 176',
      'NCT00000007',
      'constructor',
    )
    expect(found).toEqual({ nct6138210: ['NCT06138210'], 'hPSCreg 176': ['NCT06138210'] })
    expect(subjects).toHaveLength(1)
    expect(subjects[0]).toMatchObject({ id: 'NCT06138210', isWithdrawn: false })
    expect(Object.keys(subjects[0]?.fields ?? {}).sort()).toEqual(['identifiers', 'status'])
  })

  test('as the trial they were merged into', async () => {
    await inTransaction(async (tx) => {
      const into = await tx.trial.findUniqueOrThrow({ where: { publicId: 'NCT05993884' } })
      await tx.trial.updateMany({ where: { publicId: 'CTR20231375' }, data: { mergedIntoId: into.id } })
    })
    expect((await lookUp('trial', 'CTR20231375')).found).toEqual({ CTR20231375: ['NCT05993884'] })
  })

  test('never as a trial that is only proposed', async () => {
    await inTransaction((tx) =>
      tx.trial.updateMany({ where: { publicId: 'NCT06299033' }, data: { visibility: 'draft' } }),
    )
    expect((await lookUp('trial', 'NCT06299033')).found).toEqual({})
  })

  test('as products by address, name or another name', async () => {
    const { found, subjects } = await lookUp('product', 'alf201', 'GD-IEXO-003', 'iEPCs', 'nobody')
    expect(found).toEqual({ alf201: ['alf201'], 'GD-IEXO-003': ['gd-iexo-003'], iEPCs: ['alf201'] })
    expect(subjects.map(({ label }) => label).sort()).toEqual(['ALF201', 'GD-iExo-003'])
  })
})

test('a table may use the further names of products and conditions', async () => {
  const { synonyms, families } = await getTableVocabulary(CURATOR)
  expect(synonyms.product).toContainEqual({ value: 'alf201', label: 'iEPCs' })
  expect(synonyms.condition?.length).toBeGreaterThan(20)
  expect(families).toHaveLength(4)
})
