import { lowerFirst, sayAny, withArticle } from '../shared/words'
import { sayDateRange, sayNumberRange } from './trial-filter-chips'
import { TRIAL_FILTERS, type TrialFacetName, type TrialFilters, type TrialVocabulary } from './trial-filters'
import { labelOf, PSEUDO_VALUES, TRIAL_FACET_NAMES } from './trial-vocabulary'

/** A selection as parts of a sentence: adjectives stand before "trials", clauses after it, asides after commas. */
export interface TrialFilterClauses {
  adjectives: string[]
  clauses: string[]
  asides: string[]
}

/** Says each filter in use as a part of the sentence "N adjectives trials clauses". */
export function trialFilterClauses(filters: TrialFilters, vocabulary: TrialVocabulary): TrialFilterClauses {
  const { stage, ...others } = filters.anyOf
  const isStageSaid = stage !== undefined && isOneCondition(others.condition) && !stage.some(isReason)
  const stages = isStageSaid
    ? stage.map((value) => sayValue('stage', labelOf(vocabulary, 'stage', value)))
    : []
  const anyOf: TrialFilters['anyOf'] = isStageSaid ? others : filters.anyOf
  const said = ORDER.flatMap((name) => {
    const values = anyOf[name]
    if (values === undefined) return []
    const text = sayFacet(name, values, vocabulary)
    return [
      {
        name,
        text: name === 'condition' && isStageSaid ? text.replace('in ', `in ${sayAny(stages)} `) : text,
      },
    ]
  })
  const isAdjective = ({ name, text }: { name: TrialFacetName; text: string }) =>
    name === 'scope' || (name === 'phase' && text.startsWith('phase '))
  return {
    adjectives: said.filter(isAdjective).map(({ text }) => text),
    clauses: said.filter((part) => !isAdjective(part)).map(({ text }) => text),
    asides: [...sayRanges(filters), ...(filters.q === undefined ? [] : [`matching “${filters.q}”`])],
  }
}

/** What is given comes first, then to whom, how and where; whatever is not named here follows in the contract's order. */
const FIRST: readonly TrialFacetName[] = [
  'cellType',
  'product',
  'entity',
  'startingMaterial',
  'donor',
  'route',
  'technique',
  'condition',
  'conditionArea',
  'stage',
  'country',
]
const ORDER: readonly TrialFacetName[] = [
  'scope',
  'phase',
  ...FIRST,
  ...TRIAL_FACET_NAMES.filter((name) => !FIRST.includes(name) && name !== 'scope' && name !== 'phase'),
]

/** How a facet's stated values stand in the sentence; `%` is the list of values. */
const PATTERNS: Record<TrialFacetName, string> = {
  cellType: 'of %',
  phase: 'in %',
  phaseGroup: 'registered as %',
  status: 'with status %',
  condition: 'in %',
  conditionArea: 'in conditions of the area %',
  product: 'of the product %',
  startingMaterial: 'of products made from %',
  donor: 'with % donor',
  entity: 'giving %',
  route: 'by % route',
  technique: 'with % technique',
  stage: 'at the stage %',
  country: 'in %',
  sponsorClass: 'sponsored by %',
  studyType: 'of study type %',
  studyRole: 'in the role of %',
  registry: 'registered in %',
  hasResults: '% results posted',
  disagreement: 'whose sources disagree on %',
  scope: '%',
}

const scopeWords: Record<string, string> = { in: 'included', candidate: 'candidate', out: 'screened-out' }

function sayFacet(name: TrialFacetName, values: readonly string[], vocabulary: TrialVocabulary): string {
  if (name === 'scope') return sayAny(values.map((value) => scopeWords[value] ?? value))
  const say = (value: string) => sayValue(name, labelOf(vocabulary, name, value))
  const stated = values.filter((value) => !isReason(value)).map(say)
  const pseudo = values.filter(isReason).map((value) => sayReason(labelOf(vocabulary, name, value)))
  const parts = stated.length === 0 ? [] : [sayStated(name, stated, { values, vocabulary })]
  if (pseudo.length > 0) parts.push(`with ${lowerFirst(TRIAL_FILTERS[name].label)} ${sayAny(pseudo)}`)
  return parts.join(' or ')
}

/** The stated values in the shortest way English has for them: "phase 1", "of iPSC-derived products", "given intravenously". */
function sayStated(
  name: TrialFacetName,
  stated: readonly string[],
  { values, vocabulary }: { values: readonly string[]; vocabulary: TrialVocabulary },
): string {
  const isAlone = stated.length === values.length
  if (name === 'phase' && isAlone) return sayAny(stated)
  if (name === 'route' && stated.every((route) => /^[\p{L}-]+(?:al|ar|ous)$/u.test(route)))
    return `given ${sayAny(stated.map((route) => `${route}ly`))}`
  const [material = '', ...further] = values
  const short = /\(([A-Za-z-]*[A-Z]{2}[A-Z-]*)\)$/.exec(labelOf(vocabulary, name, material))?.[1]
  if (name === 'startingMaterial' && isAlone && further.length === 0 && short !== undefined)
    return `of ${short}-derived products`
  return PATTERNS[name].replace('%', () => sayAny(stated))
}

function isOneCondition(conditions: readonly string[] | undefined): boolean {
  return conditions?.length === 1 && !conditions.some(isReason)
}

/** "NA" is stated, but like a missing value it stands beside the field's name, not as a phase. */
function isReason(value: string): boolean {
  return value === 'NA' || PSEUDO_VALUES.has(value)
}

function sayReason(label: string): string {
  return lowerFirst(withoutRemark(label))
}

/** Names of people's making (products, countries, registries) keep their capitals; terms are said as words. */
function sayValue(name: TrialFacetName, label: string): string {
  if (name === 'product' || name === 'registry') return label
  if (name === 'country') return withArticle(label)
  if (name === 'hasResults') return label === 'No' ? 'without' : 'with'
  return name === 'cellType' ? plural(lowerFirst(withoutRemark(label))) : lowerFirst(withoutRemark(label))
}

/** "Dopaminergic neuron (including committed progenitors)" is said "dopaminergic neuron". */
function withoutRemark(label: string): string {
  return label.replace(/\s*\([^)]*\)/g, '')
}

/** Cells are counted, tissue is not: "natural killer cells", "retinal tissue". */
function plural(name: string): string {
  return /tissue$|s$/.test(name) ? name : `${name}s`
}

function sayRanges({ dates, numbers }: TrialFilters): string[] {
  return [
    ...(dates.startedOn ? [`started ${sayDateRange(dates.startedOn)}`] : []),
    ...(dates.completedOn ? [`completed ${sayDateRange(dates.completedOn)}`] : []),
    ...(numbers.enrollment ? [`with ${sayNumberRange('enrollment', numbers.enrollment)}`] : []),
    ...(numbers.window ? [`with a time window of ${sayNumberRange('window', numbers.window)}`] : []),
  ]
}
