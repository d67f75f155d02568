import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { SettingsPage } from '@/components/admin/settings-page'
import { StageDefinitions } from '@/components/admin/stage-definitions'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getSettings, listStageDefinitions } from '@/lib/server/users/setting-queries'
import { changeSettingsAction, changeStagesAction } from './setting-actions'

export const metadata: Metadata = { title: 'Settings' }

export default answerPage(async function Settings() {
  const viewer = await currentViewer()
  const settings = await getSettings(viewer)
  const definitions = await listStageDefinitions(viewer)
  return (
    <PageFrame>
      <SettingsPage settings={settings} change={changeSettingsAction} />
      <StageDefinitions definitions={definitions} change={changeStagesAction} />
    </PageFrame>
  )
})
