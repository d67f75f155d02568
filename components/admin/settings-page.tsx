import type { FormAction } from '@/lib/domain/shared/form-answer'
import type { SiteSettings } from '@/lib/domain/users/site-settings'
import { RadioControl, SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'
import { Card } from '../ui/card'
import { AdminHeading } from './admin-heading'

const SELF_REVIEW = [
  { value: 'off', label: 'No: somebody else decides on every proposal' },
  { value: 'on', label: 'Yes, for reviewers and administrators; the history then says so' },
]
const SECOND_FACTOR = [
  { value: 'none', label: 'Nobody; everyone may have one' },
  { value: 'curators', label: 'Curators, reviewers and administrators' },
  { value: 'everyone', label: 'Everyone with an account' },
]

/** What counts for the whole atlas. */
export function SettingsPage({ settings, change }: { settings: SiteSettings; change: FormAction }) {
  const { selfReview, requireSecondFactor } = settings
  return (
    <>
      <AdminHeading here="/admin/settings" title="How this atlas is run" />
      <Card title="Review and sign-in">
        <PlainForm action={change} label="Review and sign-in">
          <input type="hidden" name="seenSelfReview" value={selfReview} />
          <input type="hidden" name="seenSecondFactor" value={requireSecondFactor} />
          <RadioControl
            name="selfReview"
            label="May people decide on their own proposals?"
            options={SELF_REVIEW}
            value={selfReview}
          />
          <RadioControl
            name="requireSecondFactor"
            label="Who must have a second factor? Until they have one, their account only reads."
            options={SECOND_FACTOR}
            value={requireSecondFactor}
          />
          <div>
            <SubmitButton isPrimary>Store the settings</SubmitButton>
          </div>
        </PlainForm>
      </Card>
    </>
  )
}
