import { cellTypeHref, productHref } from '@/lib/client/routes'
import type { CellTypeDetail } from '@/lib/domain/cell-types/cell-type-views'
import { lowerFirst, sayCount, sayDate } from '@/lib/domain/shared/words'
import { ClassStatementList } from '../records/class-statement-list'
import { FactRow } from '../records/fact-row'
import { FieldRow } from '../records/field-row'
import { HistoryLinkCard } from '../records/history-link-card'
import { RecordLayout, SideCard } from '../records/record-layout'
import { SourceList } from '../records/source-list'
import { statedDates } from '../records/stated-dates'
import { TrialLines } from '../records/trial-lines'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { CellTypeTable } from './cell-type-table'
import { MappingList } from './mapping-list'
import styles from './cell-type-page.module.css'

/** The page of one cell type: what it is, the types below it, what is said of it, products and trials. */
export function CellTypePage({ cellType }: { cellType: CellTypeDetail }) {
  const { children, statements } = cellType
  return (
    <RecordLayout heading={<Heading cellType={cellType} />} side={<Side cellType={cellType} />}>
      <Facts cellType={cellType} />
      {statements.length > 0 && (
        <Card
          title="What is known of it"
          hint="in our own words, each with its source and where it was shown"
        >
          <ClassStatementList statements={statements} />
        </Card>
      )}
      {children.length > 0 && (
        <CellTypeTable
          heading="Cell types below it"
          nodes={children.map((child) => ({ ...child, depth: 0 }))}
          most={Math.max(1, cellType.trials.total)}
        />
      )}
      <Products cellType={cellType} />
      <Trials cellType={cellType} />
    </RecordLayout>
  )
}

function Facts({ cellType }: { cellType: CellTypeDetail }) {
  return (
    <Card title="What it is">
      <dl>
        {Object.values(cellType.fields).map((view) => (
          <FieldRow
            key={view.field}
            view={view}
            value={view.field === 'mappings' ? <MappingList mappings={cellType.mappings} /> : undefined}
            sources={cellType.sources}
          />
        ))}
        {!cellType.fields.mappings && (
          <FactRow label="Codes in other vocabularies">
            <MappingList mappings={[]} />
          </FactRow>
        )}
      </dl>
    </Card>
  )
}

function Heading({ cellType }: { cellType: CellTypeDetail }) {
  const { ancestors, name, trials, products, dataDate } = cellType
  const where = (
    <>
      <AppLink href="/cell-types">Cell types</AppLink>
      {ancestors.map(({ value, label }) => (
        <span key={value}>
          {' / '}
          <AppLink href={cellTypeHref(value)}>{label}</AppLink>
        </span>
      ))}
    </>
  )
  return (
    <PageHeading where={where} title={name}>
      {`${sayCount(trials.total, 'trial', 'trials')} and ${sayCount(products.length, 'product', 'products')}, everything below it included · data as of ${sayDate(dataDate)}`}
    </PageHeading>
  )
}

function Products({ cellType }: { cellType: CellTypeDetail }) {
  if (cellType.products.length === 0) return null
  return (
    <Card title="Products" hint="of this cell type and those below it">
      <ul className={styles.products}>
        {cellType.products.map(({ id, name, isFamily, startingMaterial, trials }) => (
          <li key={id}>
            <AppLink href={productHref(id)}>{name}</AppLink>
            <p className={styles.hint}>
              {[
                isFamily ? 'family' : sayCount(trials, 'trial', 'trials'),
                ...(startingMaterial === null ? [] : [`from ${lowerFirst(startingMaterial.label)}`]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Trials({ cellType }: { cellType: CellTypeDetail }) {
  const { total, data, query } = cellType.trials
  if (total === 0) return <p className={styles.none}>No trial of the atlas shows this cell type.</p>
  return (
    <Card
      title="Trials"
      hint={
        data.length < total
          ? `the first ${String(data.length)} of ${String(total)}`
          : sayCount(total, 'trial', 'trials')
      }
    >
      <TrialLines rows={data} caption={`Trials of ${cellType.name}`} />
      <p className={styles.all}>
        <AppLink
          href={`/trials?${query}`}
        >{`Open ${sayCount(total, 'trial', 'trials')} in the table`}</AppLink>
      </p>
    </Card>
  )
}

function Side({ cellType }: { cellType: CellTypeDetail }) {
  return (
    <>
      {cellType.sources.length > 0 && (
        <SideCard title="Sources">
          <SourceList sources={cellType.sources} dates={statedDates(Object.values(cellType.fields))} />
        </SideCard>
      )}
      <HistoryLinkCard recordHref={cellTypeHref(cellType.id)} />
    </>
  )
}
