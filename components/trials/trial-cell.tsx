import { AppLink } from '../ui/app-link'
import { DisagreementMark } from '../ui/disagreement-mark'
import { PhaseLozenge } from '../ui/phase-lozenge'
import { Marked } from './marked'
import styles from './trial-cell.module.css'
import { trialHref } from '@/lib/client/routes'
import { isClaimableField, CLAIMABLE_FIELDS } from '@/lib/domain/claims/claimable-fields'
import { markHits } from '@/lib/domain/shared/mark-hits'
import type { TrialColumn } from '@/lib/domain/trials/trial-column-kinds'
import type { TrialRow } from '@/lib/domain/trials/trial-views'

/** One cell of the trial table: the words of the column, drawn as the column asks. */
export function TrialCell(props: { row: TrialRow; column: TrialColumn; search: string | undefined }) {
  const { row, column, search } = props
  const cell = column.cell(row)
  if (column.key === 'id') return <IdentifierCell row={row} search={search} />
  if (column.key === 'title') return <TitleCell row={row} search={search} />
  if (column.key === 'phase') return <PhaseCell row={row} />
  if (cell.isMissing) return <em className={styles.missing}>{sayAlone(column, cell.text)}</em>
  if (column.key === 'route') return <RouteCell text={cell.text} row={row} />
  if (column.key === 'country') return <CountryCell text={cell.text} isComplete={row.countriesComplete} />
  if (column.key === 'enrollment') return <Worded text={cell.text} after={sayEnrollment(row)} />
  if (column.key === 'startedOn') return <Worded before="from" text={cell.text} />
  if (column.key === 'completedOn') return <Worded before="until" text={cell.text} />
  return (
    <span className={styles.several} title={cell.text}>
      {cell.text}
    </span>
  )
}

function IdentifierCell({ row, search }: { row: TrialRow; search: string | undefined }) {
  const isHit = (text: string) => search !== undefined && markHits(text, search).some((piece) => piece.isHit)
  const others = row.identifiers.filter(({ value }) => value !== row.id && isHit(value)).slice(0, 2)
  return (
    <span className={styles.identifier}>
      <Marked text={row.id} query={search} />
      {others.map(({ registry, value }) => (
        <span key={`${registry} ${value}`} className={styles.other} title={registry}>
          <Marked text={value} query={search} />
        </span>
      ))}
    </span>
  )
}

function TitleCell({ row, search }: { row: TrialRow; search: string | undefined }) {
  return (
    <span className={styles.title}>
      <span className={styles.words}>
        {row.disagreements.length > 0 && (
          <span className={styles.mark}>
            <DisagreementMark
              text={String(row.disagreements.length)}
              label={sayDisagreements(row.disagreements)}
            />
          </span>
        )}
        <AppLink href={trialHref(row.id)} className={styles.titleLink ?? ''} title={row.title}>
          <Marked text={row.title} query={search} />
        </AppLink>
      </span>
      {row.titleIsOurs && <em className={styles.ours}>title made by us</em>}
    </span>
  )
}

function PhaseCell({ row }: { row: TrialRow }) {
  return <PhaseLozenge group={row.phaseGroup.value} label={row.phaseGroup.label} text={row.phaseText} />
}

function RouteCell({ text, row }: { text: string; row: TrialRow }) {
  return (
    <>
      {text}
      {row.techniques.length > 0 && (
        <span className={styles.under}>{row.techniques.map((technique) => technique.label).join(', ')}</span>
      )}
    </>
  )
}

function CountryCell({ text, isComplete }: { text: string; isComplete: boolean }) {
  if (isComplete) return text
  return (
    <span title="The source names the first country only">
      {text}
      <span className="visually-hidden"> (first country only)</span>
    </span>
  )
}

/** A value whose word stands in the column's head on wide screens and beside it on narrow ones. */
function Worded({ before, text, after }: { before?: string; text: string; after?: string }) {
  return (
    <span className={styles.worded}>
      {before && <span className={styles.narrow}>{`${before} `}</span>}
      {text}
      {after && <span className={styles.narrow}>{` ${after}`}</span>}
    </span>
  )
}

/** On narrow screens "not reported" alone would not say what. */
function sayAlone(column: TrialColumn, text: string) {
  return (
    <>
      <span className={styles.narrow}>{`${column.label} `}</span>
      {text}
    </>
  )
}

function sayEnrollment(row: TrialRow): string {
  if (!('count' in row.enrollment)) return ''
  return { ACTUAL: 'enrolled', ESTIMATED: 'planned', NONE: 'participants' }[row.enrollment.type ?? 'NONE']
}

function sayDisagreements(fields: readonly string[]): string {
  const labels = fields.map((field) => (isClaimableField(field) ? CLAIMABLE_FIELDS[field].label : field))
  return `Sources disagree on ${labels.join(', ')}`
}
