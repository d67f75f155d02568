import { canonicalValueText } from '../../domain/curation/canonical-value'
import { displayCurated } from '../../domain/curation/display-curated'
import { entityField } from '../../domain/curation/entity-fields'
import type { ProposalItem, ProposedValue } from '../../domain/curation/proposal-input'
import type { ClashView } from '../../domain/curation/proposal-views'
import type { LabelOf } from '../../domain/claims/display-value'
import { isMissingReason, type MissingReason } from '../../domain/shared/missing'
import type { AuditEntry } from '../../../generated/prisma/client'
import { shownValue, type ShownValues } from './shown-values'
import type { Subject } from './subjects'
import { firstChangeOf, ownTrail } from './trail-changes'

/** What the writing of clashes needs beside what was typed. */
export interface ClashViewing {
  shown: ShownValues
  labelOf: LabelOf
  trail: readonly AuditEntry[] // of the things, later than what the author saw
}

/** Lays what its author saw, what stands now and what was typed side by side, for one thing that changed meanwhile. */
export function clashView(item: ProposalItem, subject: Subject, viewing: ClashViewing): ClashView {
  return {
    entityType: item.entityType,
    entityId: item.entityId,
    label: subject.label,
    baseVersion: item.baseVersion,
    currentVersion: subject.version,
    changes: ownTrail(viewing.trail, subject).map(({ actorHandle, at, version, reason }) => ({
      by: actorHandle,
      at,
      version,
      reason,
    })),
    fields: item.values.map((typed) => fieldClash(typed, subject, viewing)),
  }
}

function fieldClash(
  typed: ProposedValue,
  subject: Subject,
  { shown, labelOf, trail }: ClashViewing,
): ClashView['fields'][number] {
  const { field, baseText } = typed
  const entity = subject.entityType
  const say = (value: Stated) => displayCurated({ entity, field }, value, labelOf)
  const now = shownValue(shown, subject, field)
  const nowText = now?.canonicalText ?? null
  const nowSaid = now && (now.value !== null || now.missing !== null) ? say(now) : null
  const first = firstChangeOf(trail, subject, field)
  const isChanged = nowText !== baseText
  return {
    field,
    label: entityField(entity, field)?.label ?? field,
    before: isChanged ? (first ? sayTold(first.from, say) : baseText) : nowSaid,
    now: nowSaid,
    nowText,
    typed: say({ value: typed.value, missing: typed.missing }),
    isClash:
      isChanged &&
      canonicalValueText(entity, field, { value: typed.value, missing: typed.missing }) !== nowText,
  }
}

interface Stated {
  value: unknown
  missing: MissingReason | null
}

function sayTold(told: unknown, say: (value: Stated) => string): string | null {
  if (told === null || told === undefined) return null
  if (typeof told === 'string' && isMissingReason(told)) return say({ value: null, missing: told })
  return say({ value: told, missing: null })
}
