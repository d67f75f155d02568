import { isClaimableField } from '../../lib/domain/claims/claimable-fields'
import type { ClaimDraft, TrialDraft } from './claim-draft'
import { readTable } from './read-table'

/** The four registrations in China of the founding products, as far as pages tell. */
export function addRelatedRegistrations(root: string): TrialDraft[] {
  const rows = readTable(root, 'related-registrations', [
    'registry',
    'trial',
    'field',
    'text',
    'value',
    'page',
    'stated_on',
  ])
  const numbers = [...new Set(rows.map(({ trial }) => trial))]
  return numbers.map((number) => {
    const own = rows.filter(({ trial }) => trial === number)
    const [first] = own
    return {
      publicId: number,
      hpscregNumber: null,
      identifiers: [
        {
          registry: first?.registry ?? '',
          value: number,
          role: 'primary' as const,
          page: first?.page ?? null,
        },
      ],
      claims: own.map((row) => tableClaim({ ...row, statedOn: row.stated_on, note: '' })),
      interventions: [],
      outcomes: [],
      sites: [],
      publications: [],
    }
  })
}

/** A claim written out in a table: its value is JSON. Throws when the field is not one of ours. */
export function tableClaim(row: {
  field: string
  text: string
  value: string
  page: string
  statedOn: string
  note: string
  locator?: string
}): ClaimDraft {
  if (!isClaimableField(row.field))
    throw new Error(`A founding table speaks of an unknown field: ${row.field}.`)
  const value: unknown = JSON.parse(row.value)
  return {
    field: row.field,
    value,
    textAsGiven: row.text,
    page: row.page,
    statedOn: row.statedOn || null,
    note: row.note || null,
    locator: row.locator,
  }
}
