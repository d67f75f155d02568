import type { Metadata } from 'next'
import { ulid } from 'ulid'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { SingleValueForm } from '@/components/curation/single/single-value-form'
import { AppLink } from '@/components/ui/app-link'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { editHref, trialHref } from '@/lib/client/routes'
import { fieldControl } from '@/lib/domain/curation/field-control'
import { isTrialField } from '@/lib/domain/curation/single-value'
import { AppError } from '@/lib/domain/shared/app-error'
import { MISSING_LABELS } from '@/lib/domain/shared/missing'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getEditRecord } from '@/lib/server/curation/edit-queries'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'
import { proposeValueAction } from './propose-value-action'

type Props = { params: Promise<{ id: string; field: string }> }

export const metadata: Metadata = { title: 'Change one value' }

export default answerPage(async function SingleValuePage({ params }: Props) {
  const { id, field } = await params
  const viewer = await currentViewer()
  const record = await getEditRecord(viewer, { entityType: 'trial', id: readPathSegment(id) })
  const vocabulary = await getTrialVocabulary(viewer)
  const shown = record.fields[field]
  if (!isTrialField(field) || !shown) throw new AppError('notFound', 'A trial has no such field.')
  const hidden = {
    id: ulid(),
    trialId: record.id,
    field,
    version: String(record.version),
    baseText: shown.canonicalText ?? '',
  }
  return (
    <PageFrame>
      <PageHeading
        where={
          <>
            <AppLink href="/trials">Trials</AppLink>
            {' / '}
            <AppLink href={trialHref(record.id)}>{record.label}</AppLink>
            {' / '}
            <AppLink href={editHref('trials', record.id)}>Edit</AppLink>
          </>
        }
        title={`${shown.label} of ${record.label}`}
      >
        One value with its source, against version {record.version}. Somebody else reads it before it is
        shown.
      </PageHeading>
      <SingleValueForm
        hidden={hidden}
        label={shown.label}
        shown={shown.display ?? MISSING_LABELS[shown.missing ?? 'NOT_CAPTURED']}
        control={fieldControl(field, vocabulary)}
        action={proposeValueAction}
      />
    </PageFrame>
  )
})
