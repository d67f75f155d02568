'use client'

import { type ChangeEvent, useId, useState } from 'react'
import { readTableFile } from '@/lib/client/curation/read-table-file'
import { DELIMITER_WORDS, TABLE_LIMITS } from '@/lib/domain/curation/table-text'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'
import { DiscardButton } from '../../forms/discard-button'
import button from '../../ui/button.module.css'
import { Card } from '../../ui/card'
import styles from './table-import.module.css'
import type { TableDraft } from './use-table-draft'
import type { ReadTable } from './use-table-plan'

interface PasteCardProps {
  draft: TableDraft | null
  read: ReadTable | { problem: string } | null
  change: (part: Partial<TableDraft>) => void
  discard: () => void
}

/** Where a table comes in: what its rows are, a box to paste into, or a file. */
export function PasteCard({ draft, read, change, discard }: PasteCardProps) {
  const [fileProblem, setFileProblem] = useState<string | null>(null)
  const areaId = useId()
  const problem = fileProblem ?? (read !== null && 'problem' in read ? read.problem : null)

  function take(text: string) {
    setFileProblem(null)
    change({ text, columns: null, mended: {} })
  }

  async function takeFile(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    if (!file) return
    const given = await readTableFile(file)
    if ('problem' in given) setFileProblem(given.problem)
    else take(given.text)
  }

  return (
    <Card title="The table" hint="its first row names the columns">
      <div className={styles.paste}>
        <KindChoice kind={draft?.kind ?? 'trial'} choose={(kind) => change({ kind, columns: null })} />
        <label htmlFor={areaId} className={styles.areaLabel}>
          Paste cells copied from a sheet, or CSV text
        </label>
        <textarea
          id={areaId}
          className={styles.area}
          rows={read !== null && 'table' in read ? 4 : 10}
          spellCheck={false}
          value={draft?.text ?? ''}
          onChange={(event) => take(event.target.value)}
          aria-describedby={`${areaId}-state`}
        />
        <div className={styles.pasteFoot}>
          <label className={`${button.button} ${styles.file}`}>
            Choose a CSV or TSV file
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
              onChange={takeFile}
            />
          </label>
          {draft && draft.text !== '' && (
            <DiscardButton
              what="the table"
              loss="What you pasted, and every cell you corrected, is gone from this browser then."
              className={button.button}
              onDiscard={discard}
            />
          )}
          <p id={`${areaId}-state`} role="status" className={problem ? styles.problem : styles.hint}>
            {problem ?? stateOf(read)}
          </p>
        </div>
      </div>
    </Card>
  )
}

function KindChoice(props: { kind: TableDraft['kind']; choose: (kind: TableDraft['kind']) => void }) {
  const name = useId()
  return (
    <fieldset className={styles.kinds}>
      <legend>Each row is</legend>
      {(['trial', 'product'] as const).map((kind) => (
        <label key={kind}>
          <input type="radio" name={name} checked={props.kind === kind} onChange={() => props.choose(kind)} />
          {kind === 'trial' ? 'a trial' : 'a product'}
        </label>
      ))}
    </fieldset>
  )
}

function stateOf(read: PasteCardProps['read']): string {
  if (read === null || !('table' in read))
    return `At most ${sayNumber(TABLE_LIMITS.rows - 1)} rows. What you paste stays in this browser until you submit or discard it.`
  const { rows, heads, delimiter } = read.table
  const columns = sayCount(heads.length, 'column', 'columns')
  return `${sayCount(rows.length, 'row', 'rows')} of ${columns}, separated by ${DELIMITER_WORDS[delimiter]}. Kept in this browser until you submit or discard it.`
}
