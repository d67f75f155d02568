import { cellTypeHref, productHref, trialsHref } from '@/lib/client/routes'
import type { ProductCard, ProductList } from '@/lib/domain/products/product-views'
import { sayCount, sayDate } from '@/lib/domain/shared/words'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { AppLink } from '../ui/app-link'
import { Card } from '../ui/card'
import { Missing } from '../ui/missing'
import { PageHeading } from '../ui/page-heading'
import styles from './product-index.module.css'

/** All products: families, which stand for a kind of product, and products given in trials. */
export function ProductIndex({ list }: { list: ProductList }) {
  const families = list.data.filter(({ isFamily }) => isFamily)
  const products = list.data.filter(({ isFamily }) => !isFamily)
  const given = products.filter(({ trials }) => trials > 0).length
  return (
    <>
      <PageHeading
        where="Products"
        title={`${sayCount(products.length, 'product', 'products')} in ${sayCount(families.length, 'family', 'families')} and beyond`}
      >
        {sayCount(given, 'product is', 'products are')} given in a trial of the atlas · data as of{' '}
        {sayDate(list.dataDate)}
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

/** Products as a table: name with aliases, cell type, starting material, developer, trials. */
export function ProductTable({ products }: { products: readonly ProductCard[] }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Table of products">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Cell type</th>
            <th scope="col">Starting material</th>
            <th scope="col">Developer</th>
            <th scope="col" className={styles.number}>
              Trials
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductLine key={product.id} product={product} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProductLine({ product }: { product: ProductCard }) {
  const { id, name, aliases, cellType, startingMaterial, developer, trials } = product
  return (
    <tr>
      <th scope="row">
        <AppLink href={productHref(id)}>{name}</AppLink>
        {aliases.length > 0 && <p className={styles.hint}>{aliases.join(', ')}</p>}
      </th>
      <td>
        {cellType === null ? (
          <Missing reason="NOT_CAPTURED" />
        ) : (
          <AppLink href={cellTypeHref(cellType.value)}>{cellType.label}</AppLink>
        )}
      </td>
      <td>{startingMaterial?.label ?? <Missing reason="NOT_CAPTURED" />}</td>
      <td>{developer ?? <Missing reason="NOT_CAPTURED" />}</td>
      <td className={styles.number}>
        <TrialCount product={id} trials={trials} />
      </td>
    </tr>
  )
}

function TrialCount({ product, trials }: { product: string; trials: number }) {
  if (trials === 0) return <>none</>
  const filters = { ...EMPTY_REQUEST.filters, anyOf: { product: [product] } }
  return (
    <AppLink href={trialsHref({ ...EMPTY_REQUEST, filters })}>
      {trials}
      <span className="visually-hidden"> trials</span>
    </AppLink>
  )
}
