import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { readPathSegment } from '@/app/path-segment'
import { MergePreviewCard } from '@/components/curation/lifecycle/merge-preview'
import { MergeSearch } from '@/components/curation/lifecycle/merge-search'
import { ReasonForm } from '@/components/curation/lifecycle/reason-form'
import { UnmergeForms } from '@/components/curation/lifecycle/unmerge-forms'
import { TrialTaskHeading } from '@/components/curation/trial-task-heading'
import { PageFrame } from '@/components/ui/page-frame'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialToMerge } from '@/lib/server/curation/trial-task-queries'
import { mergeTrialsAction, unmergeTrialsAction } from '../trial-task-actions'
import { findPreview } from './find-preview'

export const metadata: Metadata = { title: 'Merge two trials' }

export default answerPage(async function MergePage({
  params,
  searchParams,
}: PageProps<'/curate/trials/[id]/merge'>) {
  const { id } = await params
  const { into: asked } = await searchParams
  const into = typeof asked === 'string' ? asked.trim().slice(0, 200) : ''
  const viewer = await currentViewer()
  const trial = await getTrialToMerge(viewer, readPathSegment(id))
  const found = await findPreview(viewer, trial, into)
  return (
    <PageFrame>
      <TrialTaskHeading trial={trial} title={titleOf(trial)} />
      {trial.mergedInto === null && (
        <MergeSearch
          action={`/curate/trials/${encodeURIComponent(trial.id)}/merge`}
          into={into}
          problem={found.problem}
        />
      )}
      {found.preview && (
        <>
          <MergePreviewCard preview={found.preview} />
          <ReasonForm
            title={`Merge ${identifierWords(trial.id)} into ${identifierWords(found.preview.into.id)}`}
            hint="Its addresses will lead there; both give their statements to one page."
            button="Merge"
            hidden={{
              trialId: trial.id,
              version: trial.version,
              intoId: found.preview.into.id,
              intoVersion: found.preview.into.version,
            }}
            action={mergeTrialsAction}
          />
        </>
      )}
      <UnmergeForms trial={trial} action={unmergeTrialsAction} />
    </PageFrame>
  )
})

function titleOf(trial: { mergedInto: { id: string } | null }): string {
  return trial.mergedInto === null
    ? 'Merge this trial into another'
    : `Merged into ${identifierWords(trial.mergedInto.id)}`
}
