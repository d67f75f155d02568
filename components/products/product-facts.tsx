import { PRODUCT_FACTS, PRODUCT_NAMES } from '@/lib/domain/products/product-facts'
import type { ProductDetail } from '@/lib/domain/products/product-views'
import { MISSING_LABELS, MISSING_REASONS } from '@/lib/domain/shared/missing'
import { lowerFirst } from '@/lib/domain/shared/words'
import { FieldRow } from '../records/field-row'
import { SourceNumber } from '../records/source-number'
import { Card } from '../ui/card'
import styles from './product-facts.module.css'

/** What a product is: a row with its source for everything somebody spoke of, one line for what nobody did. */
export function ProductFacts({ product }: { product: ProductDetail }) {
  return (
    <Card title="What it is">
      <dl>
        {[...PRODUCT_NAMES, ...PRODUCT_FACTS].flatMap(({ key, label }) => {
          const view = product.fields[key]
          if (!view) return []
          const value = key === 'aliases' && view.display !== null && <Aliases product={product} />
          return [
            <FieldRow
              key={key}
              view={view}
              label={label}
              value={value || undefined}
              sources={product.sources}
            />,
          ]
        })}
      </dl>
      <MissingFacts product={product} />
    </Card>
  )
}

function Aliases({ product: { aliases } }: { product: ProductDetail }) {
  return (
    <span>
      {aliases.map(({ name, sourceNumber }) => (
        <span key={name} className={styles.alias}>
          {name} <SourceNumber number={sourceNumber} />
        </span>
      ))}
    </span>
  )
}

function MissingFacts({ product }: { product: ProductDetail }) {
  const facts = PRODUCT_FACTS.filter(({ key }) => key !== 'cellTypeText' && !product.fields[key])
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
