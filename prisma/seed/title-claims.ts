import { readTitle, type TitleExceptions } from '../../lib/domain/registries/title-rules'
import type { ClaimDraft } from './claim-draft'
import type { ProductName } from './product-names'

/** A title and where it stands. */
export interface StatedTitle {
  title: string
  page: string
  statedOn: string | null
  exceptions?: TitleExceptions
}

/** Turns what a title states into rule claims, each with its passage, and names the product that the title names. */
export function titleClaims(stated: StatedTitle, productNames: readonly ProductName[]): ClaimDraft[] {
  const readings = readTitle(stated.title, stated.exceptions)
  const product = productInTitle(stated.title, productNames)
  return [...readings, ...(product ? [product] : [])].map(({ field, value, passage, rule }) => ({
    field,
    value,
    textAsGiven: passage,
    page: stated.page,
    statedOn: stated.statedOn,
    note: null,
    rule: { name: rule, passage },
    locator: 'title',
  }))
}

function productInTitle(title: string, names: readonly ProductName[]) {
  const found = names.find(({ name }) => containsName(title, name))
  return (
    found && { field: 'product' as const, value: found.product, passage: found.name, rule: 'title-product' }
  )
}

// "VC-01" is no part of "VC-015", "NR1" none of "NRTX-1001": letters and digits must end where the name ends
function containsName(title: string, name: string): boolean {
  const at = title.toLowerCase().indexOf(name.toLowerCase())
  if (at === -1) return false
  const isOpen = (neighbour: string) => !/[\p{L}\p{N}]/u.test(neighbour)
  return isOpen(title.charAt(at - 1)) && isOpen(title.charAt(at + name.length))
}
