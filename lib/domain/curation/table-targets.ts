import { fold } from '../shared/fold'
import { type CuratedEntity, ENTITY_FIELDS } from './entity-fields'
import { HEAD_SYNONYMS, WINDOW_TARGETS } from './table-head-vocabulary'

export const TABLE_KINDS = ['trial', 'product'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** What of a field a column holds: its value, the codes behind it, or whether it is actual or planned. */
export type TablePart = 'value' | 'codes' | 'type'

/** What a column of a table can be read as. */
export interface TableTarget {
  key: string
  label: string
  entity: Extract<CuratedEntity, 'trial' | 'administration' | 'product'>
  field: string // `identifier` finds the thing itself; `studyDesign` and `locations` hold several fields
  part: TablePart
  heads: readonly string[] // folded heads that mean it
}

const CODED = new Set([
  'cellType', 'phase', 'route', 'country', 'status', 'studyType', 'studyRole', 'product', 'startingMaterial', 'donor',
  'entity', 'technique', 'condition', 'stageStated', 'sponsorClass', 'hasResults',
]) // prettier-ignore
const TYPED = /On$|^enrollment$/

const PART_WORDS = { codes: 'codes', type: 'actual or planned' }

const TARGETS: Record<TableKind, readonly TableTarget[]> = {
  trial: [
    identifierTarget('trial', 'Identifier'),
    ...fieldTargets('trial').filter(({ field }) => field !== 'identifiers'),
    special('studyDesign', 'Study design (several fields)'),
    special('locations', 'Locations (countries are taken)'),
    ...fieldTargets('administration').filter(({ field }) => field !== 'window'),
    ...WINDOW_TARGETS.map(({ key, label, heads }) => ({
      key,
      label,
      entity: 'administration' as const,
      field: 'window',
      part: 'value' as const,
      heads: heads.map(fold),
    })),
  ],
  product: [identifierTarget('product', 'Identifier'), ...fieldTargets('product')],
}

/** Everything a column of such a table can be read as, in the order in which it is offered. */
export function tableTargets(kind: TableKind): readonly TableTarget[] {
  return TARGETS[kind]
}

/** The target with a key; null for a column that is not taken over. */
export function findTarget(kind: TableKind, key: string | null): TableTarget | null {
  return TARGETS[kind].find((target) => target.key === key) ?? null
}

/**
 * Proposes what each column is by its head: the field's label, the heads of our own files, those of ClinicalTrials.gov's
 * and usual words. Null where no head is known; each target once, but for identifiers, of which a table may have several
 * columns.
 */
export function proposeTargets(kind: TableKind, heads: readonly string[]): (string | null)[] {
  const taken = new Set<string>()
  return heads.map((head) => {
    const target = TARGETS[kind].find(
      ({ heads: known, key }) => !taken.has(key) && known.includes(plain(head)),
    )
    if (!target) return null
    if (!isIdentifier(target)) taken.add(target.key)
    return target.key
  })
}

/** Tells whether a target finds the thing a row is about. */
export function isIdentifier({ field }: TableTarget): boolean {
  return field === 'identifier'
}

// units and forms in brackets say how a column is written, not what it is
function plain(head: string): string {
  return fold(head.replace(/\([^()]*\)/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'))
}

function identifierTarget(entity: 'trial' | 'product', label: string): TableTarget {
  const heads = HEAD_SYNONYMS[entity].identifier ?? []
  return { key: 'identifier', label, entity, field: 'identifier', part: 'value', heads: heads.map(fold) }
}

function special(key: string, label: string): TableTarget {
  const heads = (HEAD_SYNONYMS.trial[key] ?? []).map(fold)
  return { key, label, entity: 'trial', field: key, part: 'value', heads }
}

function fieldTargets(entity: TableTarget['entity']): TableTarget[] {
  return Object.entries(ENTITY_FIELDS[entity]).flatMap(([field, { label }]) => {
    const words = [label, spaced(field), ...(HEAD_SYNONYMS[entity][field] ?? [])]
    const value: TableTarget = { key: field, label, entity, field, part: 'value', heads: words.map(fold) }
    const codes = entity !== 'product' && CODED.has(field) ? [partOf(value, 'codes', ['id', 'ids'])] : []
    const types = entity === 'trial' && TYPED.test(field) ? [partOf(value, 'type', ['type'])] : []
    return [value, ...codes, ...types]
  })
}

function partOf(target: TableTarget, part: 'codes' | 'type', endings: readonly string[]): TableTarget {
  return {
    ...target,
    key: `${target.key}.${part}`,
    label: `${target.label}: ${PART_WORDS[part]}`,
    part,
    heads: endings.flatMap((ending) => target.heads.map((head) => `${head} ${ending}`)),
  }
}

function spaced(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2')
}
