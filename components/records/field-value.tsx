import { Fragment } from 'react'
import { cellTypeHref, productHref } from '@/lib/client/routes'
import type { Coded } from '@/lib/domain/shared/coded'
import type { FieldView } from '@/lib/domain/trials/trial-views'
import { AppLink } from '../ui/app-link'
import { Missing } from '../ui/missing'
import styles from './field-value.module.css'
import { LongText } from './long-text'

const HREFS: Partial<Record<string, (slug: string) => string>> = {
  cellType: cellTypeHref,
  product: productHref,
  family: productHref,
  parent: cellTypeHref,
}
const LONG = 320

type ShownField = Pick<FieldView, 'field' | 'display' | 'missing'> & { values: readonly Coded[] }

/** A field's value as shown: linked where its code has a page of its own, foldable where it is long. */
export function FieldValue({ view }: { view: ShownField }) {
  if (view.display === null) return <Missing reason={view.missing ?? 'NOT_CAPTURED'} />
  const href = HREFS[view.field]
  if (href && view.values.length > 0)
    return (
      <span>
        {view.values.map(({ value, label }, at) => (
          <Fragment key={value}>
            {at > 0 && ', '}
            <AppLink href={href(value)}>{label}</AppLink>
          </Fragment>
        ))}
      </span>
    )
  if (view.display.length > LONG) return <LongText text={view.display} />
  return <span className={styles.text}>{view.display}</span>
}
