import { AppLink } from '@/components/ui/app-link'
import { editHref } from '@/lib/client/routes'
import { isOffered } from '@/lib/server/auth/authorize'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import styles from './edit-link.module.css'

/** The way from a record to its form, shown to those who can enter data. A courtesy: the form asks for itself. */
export async function EditLink({ kind, id }: { kind: 'trials' | 'products' | 'cell-types'; id: string }) {
  if (!isOffered(await currentViewer(), 'proposal:write')) return null
  return (
    <p className={styles.edit}>
      <AppLink href={editHref(kind, id)}>Edit this record</AppLink>
    </p>
  )
}
