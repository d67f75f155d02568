import { AppLink } from '@/components/ui/app-link'
import { editHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import styles from './edit-link.module.css'

/** The way from a record to its form, shown to those who can enter data. A courtesy: the form asks for itself. */
export async function EditLink({ kind, id }: { kind: 'trials' | 'products' | 'cell-types'; id: string }) {
  const { role } = await currentViewer()
  if (role === 'anonymous' || role === 'viewer') return null
  return (
    <p className={styles.edit}>
      <AppLink href={editHref(kind, id)}>Edit this record</AppLink>
    </p>
  )
}
