import { compareHref } from '@/lib/client/routes'
import type { ComparedKind } from '@/lib/domain/comparison/comparison-request'
import { AppLink } from '../ui/app-link'
import { SideCard } from './record-layout'

/** Beside a record: the way to see it side by side with others. */
export function CompareLinkCard({ kind, id }: { kind: ComparedKind; id: string }) {
  return (
    <SideCard title="Compare">
      <p>
        <AppLink href={compareHref({ kind, ids: [id], onlyDifferences: false })}>Compare with…</AppLink>
      </p>
    </SideCard>
  )
}
