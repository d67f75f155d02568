'use client'

import { useState } from 'react'
import { proposalHref } from '@/lib/client/routes'
import { AppLink } from '../../ui/app-link'
import button from '../../ui/button.module.css'
import { Card } from '../../ui/card'
import { PageHeading } from '../../ui/page-heading'
import { StateScreen } from '../../ui/state-screen'
import { ColumnsCard } from './columns-card'
import { PasteCard } from './paste-card'
import { PreviewAndSubmit } from './preview-and-submit'
import type { TableImportProps } from './table-actions'
import styles from './table-import.module.css'
import { type TableDraft, useTableDraft } from './use-table-draft'
import { type ReadTable, useReadTable } from './use-table-plan'

/** From a pasted or chosen table to one proposal: the table, its columns, what it changes, its source. */
export function TableImport(props: TableImportProps) {
  const { draft, change, discard } = useTableDraft(props.owner)
  const read = useReadTable(draft)
  const table = read !== null && 'table' in read ? read : null
  const [submitted, setSubmitted] = useState<string | null>(null)

  function finish(id: string) {
    discard()
    setSubmitted(id)
  }

  if (submitted !== null) return <Submitted id={submitted} goOn={() => setSubmitted(null)} />
  return (
    <>
      <PageHeading
        where={[
          <AppLink key="curate" href="/curate">
            Curate
          </AppLink>,
          ' / Table',
        ]}
        title={headingOf(draft, table)}
      >
        Trials or products from a sheet, compared with the atlas row by row, as one proposal.
      </PageHeading>
      <noscript>
        <StateScreen title="This page needs scripts" level="part">
          <p>
            Reading and comparing a table happens in your browser. Single trials can be corrected without
            scripts.
          </p>
        </StateScreen>
      </noscript>
      <div className={`${styles.steps} needs-scripts`}>
        <PasteCard draft={draft} read={read} change={change} discard={discard} />
        {table === null && <HowItWorks />}
        {draft && table && (
          <>
            <ColumnsCard kind={draft.kind} read={table} change={change} />
            <PreviewAndSubmit {...props} draft={draft} read={table} change={change} onSubmitted={finish} />
          </>
        )}
      </div>
    </>
  )
}

function HowItWorks() {
  return (
    <Card title="How a table is read">
      <ul className={styles.rules}>
        <li>
          A row is about the trial one of whose registry numbers it names, or the product of that name. What
          the atlas does not have becomes new.
        </li>
        <li>
          The files of this atlas and of ClinicalTrials.gov are known by their column heads; the heads of your
          own sheet can be chosen for.
        </li>
        <li>
          A cell that is empty, or says what is shown already, proposes nothing. “Not reported” says that the
          source is silent.
        </li>
        <li>
          What cannot be read is shown at its row, to be corrected there. Nothing is stored before you submit.
        </li>
      </ul>
    </Card>
  )
}

function Submitted({ id, goOn }: { id: string; goOn: () => void }) {
  return (
    <StateScreen title="The table is submitted as one proposal">
      <p role="status">
        A reviewer decides on it, value by value. What it proposes is not shown to readers until then.
      </p>
      <p>
        <AppLink href={proposalHref(id)}>See the proposal</AppLink>
      </p>
      <button type="button" className={button.button} onClick={goOn}>
        Propose another table
      </button>
    </StateScreen>
  )
}

function headingOf(draft: TableDraft | null, read: ReadTable | null): string {
  if (!draft || !read) return 'Propose a table of trials or products'
  const rows = read.table.rows.length
  const noun = draft.kind === 'trial' ? 'trials' : 'products'
  return `Propose a table of ${String(rows)} ${rows === 1 ? noun.slice(0, -1) : noun}`
}
