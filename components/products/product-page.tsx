import { citationHref, productHref } from '@/lib/client/routes'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import type { ProductDetail } from '@/lib/domain/products/product-views'
import { lowerFirst, sayCount, sayDate } from '@/lib/domain/shared/words'
import { CiteCard } from '../records/cite-card'
import { ClassStatementList } from '../records/class-statement-list'
import { CompareLinkCard } from '../records/compare-link-card'
import { HistoryLinkCard } from '../records/history-link-card'
import { RecordLayout, SideCard } from '../records/record-layout'
import { SourceList } from '../records/source-list'
import { statedDates } from '../records/stated-dates'
import { TrialLines } from '../records/trial-lines'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { FamilyTrialsCard } from './family-trials-card'
import { ProductAdministrations } from './product-administrations'
import { ProductFacts } from './product-facts'
import styles from './product-page.module.css'

/** The page of one product or family: what it is, what is said of it, how it is given, its trials; sources beside. */
export function ProductPage({ product, citation }: { product: ProductDetail; citation: CslItem }) {
  return (
    <RecordLayout
      heading={<Heading product={product} />}
      side={<Side product={product} citation={citation} />}
    >
      {product.isWithdrawn && (
        <p role="note">This product was withdrawn: it stands in no list, and stays here as it was.</p>
      )}
      {product.familyTrials && <FamilyTrialsCard familyTrials={product.familyTrials} />}
      <ProductFacts product={product} />
      {product.statements.length > 0 && (
        <Card
          title="What is known of it"
          hint="in our own words, each with its source and where it was shown"
        >
          <ClassStatementList statements={product.statements} />
        </Card>
      )}
      <ProductAdministrations product={product} />
      <Trials product={product} />
    </RecordLayout>
  )
}

function Heading({ product }: { product: ProductDetail }) {
  const where = (
    <>
      <AppLink href="/products">Products</AppLink>
      {product.family && (
        <>
          {' / '}
          <AppLink href={productHref(product.family.value)}>{product.family.label}</AppLink>
        </>
      )}
    </>
  )
  return (
    <PageHeading where={where} title={product.name}>
      {product.isFamily ? 'A family of products' : 'A product'}
      {product.entity &&
        ` · ${lowerFirst(product.entity.label)}${product.entity.isCellFree ? ', cell-free' : ''}`}
      {` · ${sayCount(product.trials.total, 'trial', 'trials')} · data as of ${sayDate(product.dataDate)}`}
    </PageHeading>
  )
}

function Trials({ product }: { product: ProductDetail }) {
  const { total, data, query } = product.trials
  if (total === 0) return <p className={styles.none}>No trial of the atlas gives it.</p>
  return (
    <Card title="Trials" hint={sayCount(total, 'trial', 'trials')}>
      <TrialLines rows={data} caption={`Trials of ${product.name}`} />
      <p className={styles.all}>
        <AppLink href={`/trials?${query}`}>Open these trials in the table</AppLink>
      </p>
    </Card>
  )
}

function Side({ product, citation }: { product: ProductDetail; citation: CslItem }) {
  return (
    <>
      {product.members.length > 0 && (
        <SideCard title="Products of this family">
          <ul className={styles.members}>
            {product.members.map(({ value, label }) => (
              <li key={value}>
                <AppLink href={productHref(value)}>{label}</AppLink>
              </li>
            ))}
          </ul>
        </SideCard>
      )}
      {product.sources.length > 0 && (
        <SideCard title="Sources">
          <SourceList
            sources={product.sources}
            dates={statedDates([
              ...Object.values(product.fields),
              ...product.administrations.flatMap(({ fields }) => fields),
            ])}
          />
        </SideCard>
      )}
      <HistoryLinkCard recordHref={productHref(product.id)} />
      {!product.isWithdrawn && <CompareLinkCard kind="product" id={product.id} />}
      <SideCard title="Take it with you">
        <a href={`/api/v1/products/${encodeURIComponent(product.id)}`}>Record, JSON</a>
      </SideCard>
      <CiteCard
        item={citation}
        href={(format) => citationHref(`/products/${encodeURIComponent(product.id)}`, format, '')}
      />
    </>
  )
}
