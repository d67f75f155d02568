import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { pagesAround } from './pages-around'
import styles from './page-links.module.css'

/** Links to the pages of a table; the page we are on is marked, not linked. */
export function PageLinks(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  if (props.pages < 2) return null
  return (
    <nav className={styles.pages} aria-label="Pages">
      <Step {...props} to={props.page - 1} label="Previous page" rel="prev" />
      <ol>
        {pagesAround(props.page, props.pages).map((page, index) =>
          page === null ? (
            <li key={`gap${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              {page === props.page ? (
                <span aria-current="page">{page}</span>
              ) : (
                <a href={props.hrefOf(page)} aria-label={`Page ${page}`} data-to-top="">
                  {page}
                </a>
              )}
            </li>
          ),
        )}
      </ol>
      <Step {...props} to={props.page + 1} label="Next page" rel="next" />
    </nav>
  )
}

function Step(props: {
  to: number
  pages: number
  label: string
  rel: 'prev' | 'next'
  hrefOf: (page: number) => string
}) {
  const Arrow = props.rel === 'prev' ? IconChevronLeft : IconChevronRight
  if (props.to < 1 || props.to > props.pages) return null
  return (
    <a href={props.hrefOf(props.to)} rel={props.rel} aria-label={props.label} data-to-top="">
      <Arrow size={16} aria-hidden="true" />
    </a>
  )
}
