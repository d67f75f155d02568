import { productHref } from '@/lib/client/routes'
import type { ProductList } from '@/lib/domain/products/product-views'
import { sayCount, sayDate } from '@/lib/domain/shared/words'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import styles from './product-index.module.css'
import { ProductTable } from './product-table'

/** All products: families, which stand for a kind of product, and products given in trials. */
export function ProductIndex({ list }: { list: ProductList }) {
  const families = list.data.filter(({ isFamily }) => isFamily)
  const products = list.data.filter(({ isFamily }) => !isFamily)
  return (
    <>
      <PageHeading
        where="Products"
        title={`${sayCount(products.length, 'product', 'products')} given in trials`}
      >
        {`${sayCount(families.length, 'family gathers', 'families gather')} products of one kind · data as of ${sayDate(list.dataDate)}`}
      </PageHeading>
      {families.length > 0 && (
        <Card title="Families" hint="kinds of product, with what is known of the kind">
          <ul className={styles.families}>
            {families.map((family) => (
              <li key={family.id}>
                <AppLink href={productHref(family.id)}>{family.name}</AppLink>
                <p className={styles.hint}>
                  {sayCount(
                    products.filter((product) => product.family?.value === family.id).length,
                    'product',
                    'products',
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Products" hint="as their trials name them">
        <ProductTable products={products} />
      </Card>
    </>
  )
}
