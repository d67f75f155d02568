import type { ReactNode } from 'react'
import { cellTypeHref } from '@/lib/client/routes'
import { factWords, PRODUCT_FACTS } from '@/lib/domain/products/product-facts'
import type { ProductDetail } from '@/lib/domain/products/product-views'
import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import { lowerFirst } from '@/lib/domain/shared/words'
import { FactRow } from '../records/fact-row'
import { SourceNumber } from '../records/source-number'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import styles from './product-facts.module.css'

/** What a product is: rows for what is known, one line for what is not. */
export function ProductFacts({ product }: { product: ProductDetail }) {
  const facts = factsOf(product)
  const known = facts.filter(({ value }) => value !== null)
  const missing = facts.filter(({ value }) => value === null)
  return (
    <Card title="What it is">
      {product.description !== null && <p className={styles.description}>{product.description}</p>}
      <dl>
        {product.aliases.length > 0 && (
          <FactRow label="Also called">
            <span>
              {product.aliases.map(({ name, sourceNumber }) => (
                <span key={name} className={styles.alias}>
                  {name} <SourceNumber number={sourceNumber} />
                </span>
              ))}
            </span>
          </FactRow>
        )}
        {known.map(({ key, label, value }) => (
          <FactRow key={key} label={label}>
            {value}
          </FactRow>
        ))}
      </dl>
      <MissingFacts product={product} facts={missing} />
    </Card>
  )
}

interface Fact {
  key: string
  label: string
  value: ReactNode
}

function factsOf(product: ProductDetail): Fact[] {
  const { cellType } = product
  return PRODUCT_FACTS.filter(({ key }) => key !== 'cellTypeText' || product.cellTypeText !== null).map(
    ({ key, label, read }) => ({
      key,
      label,
      value:
        key === 'cellType' && cellType ? (
          <AppLink href={cellTypeHref(cellType.value)}>{cellType.label}</AppLink>
        ) : (
          factWords(read(product))
        ),
    }),
  )
}

function MissingFacts({ product, facts }: { product: ProductDetail; facts: readonly Fact[] }) {
  const reasonOf = (key: string) => product.missing[key] ?? 'NOT_CAPTURED'
  return (
    <p className={styles.missing}>
      {MISSING_REASONS.filter((reason) => facts.some(({ key }) => reasonOf(key) === reason)).map((reason) => (
        <span key={reason}>
          <em>{MISSING_LABELS[reason]}:</em>{' '}
          {facts
            .filter(({ key }) => reasonOf(key) === reason)
            .map(({ label }) => lowerFirst(label))
            .join(', ')}
        </span>
      ))}
    </p>
  )
}
