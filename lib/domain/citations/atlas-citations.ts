import { sayDate } from '../shared/words'
import { type CslItem, cslDate } from './csl-item'

const ATLAS = 'Cell Trial Atlas'

/** What stands in every reference to the atlas: which state of the data was read, where, and when. */
export interface CitedState {
  origin: string // of the site, without a slash at its end
  dataDate: string // newest date of the data, a partial date; empty in an empty atlas
  dataVersion: number
  today: string // the day of reading, YYYY-MM-DD
}

/**
 * A reference to one trial's record as it was on the day it shows, or that of reading: the link stays true when the
 * record changes.
 */
export function citeTrial(
  trial: { id: string; title: string; dataDate: string | null; asOf: string | null },
  state: CitedState,
): CslItem {
  const path = `/trials/${encodeURIComponent(trial.id)}?asOf=${trial.asOf ?? state.today}`
  return cited(state, {
    id: trial.id,
    title: `${trial.id}: ${trial.title}`,
    number: trial.id,
    dataDate: trial.dataDate ?? state.dataDate,
    path,
  })
}

/** A reference to the page of one product. */
export function citeProduct(product: { id: string; name: string }, state: CitedState): CslItem {
  const path = `/products/${encodeURIComponent(product.id)}`
  return cited(state, { id: product.id, title: product.name, dataDate: state.dataDate, path })
}

/** A reference to a selection: its sentence is the title, its address the link. `query` is its one spelling. */
export function citeView(view: { heading: string; query: string }, state: CitedState): CslItem {
  const path = `/trials${view.query === '' ? '' : `?${view.query}`}`
  const id = `trials-v${String(state.dataVersion)}`
  return cited(state, { id, title: view.heading, dataDate: state.dataDate, path })
}

/** A reference to a frozen view: what it shows stays as it is, so the state of the data is that of its day. */
export function citeFrozenView(
  view: { id: string; title: string; sentence: string; frozenOn: string },
  state: CitedState,
): CslItem {
  const frozen = `frozen on ${sayDate(view.frozenOn)}`
  const aside = view.title === view.sentence ? frozen : `${view.sentence}, ${frozen}`
  const title = `${view.title} (${aside})`
  return cited(state, {
    id: `view-${view.id}`,
    title,
    dataDate: state.dataDate,
    path: `/views/${encodeURIComponent(view.id)}`,
  })
}

function cited(
  { origin, dataVersion, today }: CitedState,
  {
    id,
    title,
    number,
    dataDate,
    path,
  }: { id: string; title: string; number?: string; dataDate: string; path: string },
): CslItem {
  const issued = cslDate(dataDate)
  const accessed = cslDate(today)
  return {
    id,
    type: 'dataset',
    title,
    author: [{ literal: ATLAS }],
    publisher: ATLAS,
    ...(number === undefined ? {} : { number }),
    version: String(dataVersion),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    URL: `${origin}${path}`,
  }
}
