import styles from './manuscript.module.css'
import { manuscriptFileHref } from '@/lib/client/routes'
import { MANUSCRIPT_FORMAT_FACTS, MANUSCRIPT_FORMATS } from '@/lib/domain/manuscript/manuscript-format'
import type { ManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'

/** The table as files, and its references alone. */
export function ManuscriptFiles({ request }: { request: ManuscriptRequest }) {
  return (
    <div className={styles.files}>
      <Files request={request} holds="table" title="Download the table" />
      <Files request={request} holds="references" title="Its references" />
    </div>
  )
}

function Files(props: { request: ManuscriptRequest; holds: 'table' | 'references'; title: string }) {
  return (
    <div className={styles.fileRow}>
      <p>{props.title}</p>
      <ul aria-label={props.title}>
        {MANUSCRIPT_FORMATS.filter((format) => MANUSCRIPT_FORMAT_FACTS[format].holds === props.holds).map(
          (format) => (
            <li key={format}>
              <a href={manuscriptFileHref(props.request, format)} download rel="nofollow">
                {MANUSCRIPT_FORMAT_FACTS[format].label}
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
