import type { Metadata } from 'next'
import { SettingsPage } from '@/components/admin/settings-page'
import { answerPage } from '@/app/answer-page'
import { PageFrame } from '@/components/ui/page-frame'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getSettings } from '@/lib/server/users/setting-queries'
import { changeSettingsAction } from './setting-actions'

export const metadata: Metadata = { title: 'Settings' }

export default async function Settings() {
  const viewer = await currentViewer()
  const settings = await answerPage(() => getSettings(viewer))
  return (
    <PageFrame>
      <SettingsPage settings={settings} change={changeSettingsAction} />
    </PageFrame>
  )
}
