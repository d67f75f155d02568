import { readTable } from './read-table'

/** A name by which pages call a product. */
export interface ProductName {
  name: string
  product: string
}

/** Reads the names that, found in a title, name the product; longer names first, so that the exacter one is found. */
export function readTitleProductNames(root: string): ProductName[] {
  return readTable(root, 'product-names', ['name', 'product', 'in_titles'])
    .filter(({ in_titles }) => in_titles === 'yes')
    .map(({ name, product }) => ({ name, product }))
    .toSorted((left, right) => right.name.length - left.name.length)
}
