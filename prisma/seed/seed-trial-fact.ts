import { readAgeRangeText } from '../../lib/domain/claims/age-text'
import type { ClaimableField } from '../../lib/domain/claims/claimable-fields'
import { readDoseText } from '../../lib/domain/claims/dose-text'
import { readWindowText } from '../../lib/domain/claims/window-text'
import type { ReadFact } from './crosswalk-fact'

/** Reads one fact of the founding trials; empty for what is unknown, or becomes a row or relation instead of a claim. */
export function readSeedTrialFact(field: string, value: string): ReadFact[] {
  if (value.startsWith('unknown')) return []
  return READERS[field]?.(value) ?? []
}

const READERS: Readonly<Record<string, (value: string) => ReadFact[]>> = {
  'brief title': (value) => one('title', value),
  'official title': (value) => one('officialTitle', value),
  acronym: (value) => one('acronym', value),
  'lead sponsor': (value) => one('sponsor', value),
  collaborator: (value) => one('collaborators', [value]),
  'overall status': (value) => one('status', firstWord(value)),
  phase: (value) => one('phase', { phases: phasesOf(value), text: value }),
  'study type': (value) => one('studyType', value),
  enrolment: (value) => one('enrollment', { count: Number(firstWord(value)), type: typeOf(value) }),
  'start date': (value) => one('startedOn', dateOf(value)),
  'primary completion date': (value) => one('primaryCompletedOn', dateOf(value)),
  'completion date': (value) => one('completedOn', dateOf(value)),
  'first posted': (value) => one('firstPostedOn', { text: value, type: 'ACTUAL' }),
  'last update posted': (value) => one('lastUpdatePostedOn', { text: value, type: 'ACTUAL' }),
  condition: (value) => one('condition', [{ text: value, code: 'ischemic-stroke' }]),
  site: (value) => [...one('site', value), ...(/\bChina\b/.test(value) ? one('country', ['CN']) : [])],
  age: readAges,
  sex: (value) => one('sex', value.toUpperCase()),
  design: readDesign,
  route: (value) => one('route', { text: value, code: firstWord(value) }),
  dose: (value) => one('dose', readDoseText(value.replace(/^cohorts /, ''))),
  'product strength': (value) => one('concentration', value.replace(/; placebo .*$/, '')),
  'time since stroke': (value) =>
    one('window', readWindowText(value, { event: 'ONSET', basis: 'ELIGIBILITY' })),
  window: (value) => one('window', readWindowText(value, { event: 'ONSET', basis: 'ELIGIBILITY' })),
  NIHSS: readSeverity,
  'intervention 1': () => [
    ...one('product', 'alf201'),
    ...one('route', { text: 'IV', code: 'intravenous' }),
    ...one('doseCount', { count: 1, text: 'single dose' }),
  ],
  'intervention 2': (value) => one('coInterventions', value.replace(/^[A-Z_]+: /, '')),
  'placebo arm': (value) => one('comparator', [{ text: value, code: 'PLACEBO' }]),
  'primary outcome': (value) => one('primaryOutcome', value),
}

const PHASES: readonly [RegExp, string[]][] = [
  [/^early phase i$/i, ['EARLY_PHASE1']],
  [/^phase ?1\/phase ?2$/i, ['PHASE1', 'PHASE2']],
  [/^phase ?1$/i, ['PHASE1']],
]

function phasesOf(text: string): string[] | null {
  return PHASES.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const DESIGNS: readonly [RegExp, ReadFact][] = [
  [/\bopen label\b/, { field: 'masking', value: 'NONE' }],
  [/\bdouble masked\b/, { field: 'masking', value: 'DOUBLE' }],
  [/\bquadruple masked\b/, { field: 'masking', value: 'QUADRUPLE' }],
  [/\brandomised\b/, { field: 'allocation', value: 'RANDOMIZED' }],
  [/\bparallel\b/, { field: 'interventionModel', value: 'PARALLEL' }],
  [/\bsequential\b/, { field: 'interventionModel', value: 'SEQUENTIAL' }],
  [/\bsingle arm\b/, { field: 'interventionModel', value: 'SINGLE_GROUP' }],
  [
    /\bplacebo-controlled\b/,
    { field: 'comparator', value: [{ text: 'placebo-controlled', code: 'PLACEBO' }] },
  ],
  [/\bsingle dose\b/, { field: 'doseCount', value: { count: 1, text: 'single dose' } }],
  [/\bmulti-centre\b/, { field: 'site', value: 'multi-centre' }],
  [/\bsingle centre\b/, { field: 'site', value: 'single centre' }],
]

function readDesign(text: string): ReadFact[] {
  return [
    ...one('design', text),
    ...DESIGNS.filter(([pattern]) => pattern.test(text)).map(([, fact]) => fact),
  ]
}

function readAges(text: string): ReadFact[] {
  const range = readAgeRangeText(text)
  return range ? [...one('minimumAge', range.minimum), ...one('maximumAge', range.maximum)] : []
}

function readSeverity(text: string): ReadFact[] {
  const [, minimum, maximum] = /^(\d+)-(\d+)$/.exec(text) ?? []
  if (minimum === undefined || maximum === undefined) return []
  return one('severity', {
    text: `NIHSS ${text}`,
    scale: 'NIHSS',
    minimum: Number(minimum),
    maximum: Number(maximum),
  })
}

function dateOf(text: string) {
  return { text: firstWord(text), type: typeOf(text) }
}

function typeOf(text: string): 'ESTIMATED' | null {
  return text.includes('(estimated)') ? 'ESTIMATED' : null
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? text
}

function one(field: ClaimableField, value: unknown): ReadFact[] {
  return value === null ? [] : [{ field, value }]
}
