import { CLAIMABLE_FIELDS, type ClaimableField } from '../../claims/claimable-fields'
import { buildTrialRow } from '../../trials/testing/trial-row-builder'
import type { FieldView, StatementView } from '../../trials/trial-views'
import type { ManuscriptFrame } from '../build-manuscript-table'
import type { CitableSource, Manuscript, ManuscriptTrial } from '../manuscript-views'

/** A field as one source, the first, states it, but for what the test says. */
export function aView(
  field: ClaimableField,
  display: string | null,
  said: Partial<FieldView> = {},
): FieldView {
  return {
    field,
    label: CLAIMABLE_FIELDS[field].label,
    display,
    values: [],
    missing: display === null ? 'NOT_REPORTED' : null,
    sourceNumber: 1,
    why: 'The only source that states it: page example.org (undated).',
    disagrees: false,
    distinctValues: 1,
    statements: display === null ? [] : [saying(display, { isShown: true, standing: 'shown' })],
    ...said,
  }
}

/** What one source says of a field. */
export function saying(display: string, said: Partial<StatementView> = {}): StatementView {
  return {
    claimId: 'claim',
    versionId: null,
    display,
    canonicalText: display,
    missing: null,
    textAsGiven: null,
    basis: 'secondary',
    origin: 'page example.org',
    sourceId: 'source-1',
    sourceNumber: 1,
    locator: null,
    passage: null,
    note: null,
    statedOn: null,
    isShown: false,
    isDisputed: false,
    decision: null,
    standing: 'agrees',
    ...said,
  }
}

/** A trial with these fields, and one administration for each list of fields of `given`. */
export function aTrial(
  id: string,
  views: readonly FieldView[],
  { given = [], row = {} }: { given?: FieldView[][]; row?: Partial<ManuscriptTrial['row']> } = {},
): ManuscriptTrial {
  return {
    row: buildTrialRow({ id, countriesComplete: true, ...row }),
    fields: Object.fromEntries(views.map((view) => [view.field, view])),
    administrations: given.map((fields, at) => ({
      id: `${id}-${String(at)}`,
      product: null,
      fields,
      routeCode: null,
      techniqueCode: null,
      doseLevels: [],
      stagesDerived: [],
      windowDays: null,
    })),
  }
}

/** A source with this number, known by its title. */
export function aSource(number: number, said: Partial<CitableSource> = {}): CitableSource {
  return {
    id: `s${String(number)}`,
    number,
    kind: 'web_page',
    title: `Page ${String(number)}`,
    url: null,
    doi: null,
    pmid: null,
    publishedOn: null,
    retrievedOn: null,
    licence: null,
    attribution: null,
    ...said,
  }
}

/** A selection of these trials, whose sources are the first five. */
export function aManuscript(trials: readonly ManuscriptTrial[], said: Partial<Manuscript> = {}): Manuscript {
  return {
    trials,
    sources: [1, 2, 3, 4, 5].map((number) => aSource(number)),
    total: trials.length,
    atlasTotal: 187,
    dataDate: '2026-06-27',
    dataVersion: 7,
    ...said,
  }
}

/** What stands around a table of a test. */
export const A_FRAME: ManuscriptFrame = {
  heading: '2 trials in stroke',
  address: 'https://atlas.example/manuscript-table?q=stroke',
  today: '2026-11-27',
  atlas: { id: 'atlas', type: 'dataset', title: '2 trials in stroke', URL: 'https://atlas.example/trials' },
}
