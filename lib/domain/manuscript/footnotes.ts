import { groupBy } from '../shared/group-by'
import { MISSING_LABELS, type MissingReason } from '../shared/missing'
import { lowerFirst, upperFirst } from '../shared/words'
import type { FieldView, StatementView } from '../trials/trial-views'
import { footnoteMark, sayNumbers } from './say-numbers'

/** Collects footnotes in the order in which they are met; the same sentence is one footnote with one mark. */
export interface Footnotes {
  markOf(text: string): string
  all(): { mark: string; text: string }[]
}

/** Starts the footnotes of one table. */
export function startFootnotes(): Footnotes {
  const marks = new Map<string, string>()
  return {
    markOf(text) {
      const mark = marks.get(text) ?? footnoteMark(marks.size)
      marks.set(text, mark)
      return mark
    },
    all: () => [...marks].map(([text, mark]) => ({ mark, text })),
  }
}

const MISSING_NOTES: Record<MissingReason, string> = {
  NOT_REPORTED: 'the sources that were read say nothing of it.',
  NOT_CAPTURED: 'nobody has looked yet, or the copy of the source in the atlas lacks it.',
  NOT_APPLICABLE: 'the question does not arise for this trial.',
}

/** Says why a value is missing. */
export function missingNote(reason: MissingReason): string {
  return `${upperFirst(MISSING_LABELS[reason])}: ${MISSING_NOTES[reason]}`
}

/**
 * Says how the value shown of a field was chosen, where that needs saying: sources disagree, or no source states it and a
 * rule derived it. Null otherwise. `numberOf` gives the number of a source in the list of references.
 */
export function choiceNote(view: FieldView, numberOf: (source: number) => number): string | null {
  if (view.disagrees) return disagreement(view, numberOf)
  const shown = view.statements.find(({ isShown }) => isShown)
  return view.display !== null && shown?.basis === 'rule' ? `${view.label}: ${lowerFirst(view.why)}` : null
}

function disagreement(view: FieldView, numberOf: (source: number) => number): string | null {
  const others = groupBy(
    view.statements.filter(({ standing }) => standing === 'disagrees'),
    ({ canonicalText }) => canonicalText,
  )
  if (others.size === 0) return null
  const cited = (statements: readonly StatementView[]) =>
    `[${sayNumbers(statements.map(({ sourceNumber }) => numberOf(sourceNumber)))}]`
  const shown = view.statements.filter(({ isShown }) => isShown)
  const elsewhere = [...others.values()].map((statements) => `“${briefest(statements)}” ${cited(statements)}`)
  return (
    `Sources disagree on ${lowerFirst(view.label)}. Shown is “${view.display ?? ''}” ${cited(shown)}: ${lowerFirst(view.why)} ` +
    `Others say ${elsewhere.join(', ')}.`
  )
}

// the same value, here and there with more about it ("27 May 2024 (planned)")
function briefest(statements: readonly StatementView[]): string {
  const [first = '', ...others] = statements.map(({ display }) => display)
  return others.reduce((brief, display) => (display.length < brief.length ? display : brief), first)
}
