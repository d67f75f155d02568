import { compareHref } from '@/lib/client/routes'
import type {
  ComparedKind,
  ComparisonProblem,
  ComparisonRequest,
} from '@/lib/domain/comparison/comparison-request'
import type { Comparison } from '@/lib/domain/comparison/comparison-table'
import { sayDate } from '@/lib/domain/shared/words'
import { SourceList } from '../records/source-list'
import { AddressProblems } from '../ui/address-problems'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { CopyLinkButton } from '../ui/copy-link-button'
import { PageFrame } from '../ui/page-frame'
import { PageHeading } from '../ui/page-heading'
import { AddForm, type Choice } from './add-form'
import styles from './comparison-page.module.css'
import { ComparisonTable } from './comparison-table'
import { sayComparison } from './say-comparison'

export interface ComparisonView {
  request: ComparisonRequest
  problems: readonly ComparisonProblem[]
  comparison: Comparison
  choices: Record<ComparedKind, readonly Choice[]>
  dataDate: string
  address: string // the whole address of what is shown, for paper
}

/** Trials or products side by side, their sources below, and the ways to add another. On paper: table and sources. */
export function ComparisonPage(view: ComparisonView) {
  const { request, comparison } = view
  return (
    <PageFrame>
      <div className={styles.page}>
        <PageHeading where="Compare" title={sayComparison(request)}>
          {request.ids.length > 0 && `${sayDifferences(view)} · `}data as of {sayDate(view.dataDate)}
        </PageHeading>
        <AddressProblems problems={view.problems} most={12} />
        {request.ids.length === 0 ? <Begin view={view} /> : <SideBySide view={view} />}
        {comparison.sources.length > 0 && (
          <Card title="Sources" hint="by the numbers beside the values">
            <SourceList sources={comparison.sources} />
          </Card>
        )}
        <p className={styles.paper}>
          {view.address} · data as of {sayDate(view.dataDate)}
        </p>
      </div>
    </PageFrame>
  )
}

function SideBySide({ view }: { view: ComparisonView }) {
  const { request, comparison } = view
  const isEmpty = comparison.sections.length === 0
  return (
    <>
      <div className={styles.controls}>
        {request.ids.length > 1 && <Switch request={request} />}
        <CopyLinkButton />
      </div>
      {isEmpty && <p>No known value differs.</p>}
      <ComparisonTable request={request} comparison={comparison} />
      <div className={styles.form}>
        <AddForm request={request} choices={view.choices[request.kind]} />
      </div>
    </>
  )
}

function Switch({ request }: { request: ComparisonRequest }) {
  const choices = [
    { label: 'All fields', onlyDifferences: false },
    { label: 'Only differences', onlyDifferences: true },
  ]
  return (
    <nav className={styles.switch} aria-label="Fields shown">
      {choices.map(({ label, onlyDifferences }) => (
        <AppLink
          key={label}
          href={compareHref({ ...request, onlyDifferences })}
          aria-current={request.onlyDifferences === onlyDifferences ? 'true' : undefined}
        >
          {label}
        </AppLink>
      ))}
    </nav>
  )
}

function Begin({ view }: { view: ComparisonView }) {
  return (
    <>
      <p>
        Pick up to eight in the table of <AppLink href="/trials">trials</AppLink> or of{' '}
        <AppLink href="/products">products</AppLink>, with the box at the beginning of a row, or name the
        first one here.
      </p>
      <div className={styles.forms}>
        <AddForm request={{ ...view.request, kind: 'trial' }} choices={view.choices.trial} />
        <AddForm request={{ ...view.request, kind: 'product' }} choices={view.choices.product} />
      </div>
    </>
  )
}

function sayDifferences({ request, comparison: { differing, fields } }: ComparisonView): string {
  if (request.ids.length === 1) return `${String(fields)} fields known`
  return `Known values differ in ${String(differing)} of ${String(fields)} fields`
}
