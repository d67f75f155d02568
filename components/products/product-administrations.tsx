import { productHref, trialHref } from '@/lib/client/routes'
import type { ProductDetail } from '@/lib/domain/products/product-views'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { ADMINISTRATION_FIELDS } from '@/lib/domain/trials/trial-sections'
import { AdministrationRows } from '../records/administration-rows'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import styles from './product-administrations.module.css'

type Administration = ProductDetail['administrations'][number]

/** How a product is given, trial by trial: route, dose, schedule, time window, each with its sources. */
export function ProductAdministrations({ product }: { product: ProductDetail }) {
  const described = product.administrations.filter(isDescribed)
  const others = product.administrations.length - described.length
  if (described.length === 0) return null
  return (
    <Card title="How it is given">
      <div className={styles.list}>
        {described.map((administration) => (
          <section key={administration.id} aria-label={administration.trialTitle}>
            <h3>
              <AppLink href={trialHref(administration.trialId)}>
                {identifierWords(administration.trialId)}
              </AppLink>{' '}
              {product.isFamily && administration.product && (
                <AppLink href={productHref(administration.product.value)}>
                  {administration.product.label}
                </AppLink>
              )}
              <span className={styles.title}>{administration.trialTitle}</span>
            </h3>
            <dl>
              <AdministrationRows
                administration={administration}
                fields={ADMINISTRATION_FIELDS}
                sources={product.sources}
              />
            </dl>
          </section>
        ))}
      </div>
      {others > 0 && (
        <p className={styles.others}>
          {others === 1
            ? 'One more trial gives it and says'
            : `${String(others)} more trials give it and say`}{' '}
          nothing of route, dose or time.
        </p>
      )}
    </Card>
  )
}

function isDescribed(administration: Administration): boolean {
  return administration.fields.some(({ field, display }) => field !== 'product' && display !== null)
}
