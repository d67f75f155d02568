import { NOBODYS } from './addresses'

/** What a server action is given: values, or the fields of a form after the answer the form had before. */
export type ActionInput = { json: unknown[] } | { form: Record<string, string>; before?: unknown[] }

const proposal = {
  id: NOBODYS,
  title: 'A forged proposal',
  source: { reference: '10.1000/xyz123', title: 'A paper', publishedOn: '2026-05' },
  items: [
    {
      entityType: 'trial',
      entityId: 'NCT06138210',
      operation: 'edit',
      baseVersion: 1,
      values: [{ field: 'whyStopped', value: 'forged' }],
    },
  ],
}
const ANSWER = { attempt: 0 }
const LINK = 'a-token-nobody-was-given' // bound to the form of the page it leads to
const reason = 'forged'
const password = 'a forged but long enough pass phrase'
const trial = { trialId: 'NCT06138210', version: '1', reason }

/** For every action but signing in and out, what would be taken from somebody with the right. */
export const ACTION_INPUTS: Record<string, ActionInput> = {
  'app/account/account-actions.ts changePasswordAction': { form: { current: 'x', password } },
  'app/account/account-actions.ts disableSecondFactorAction': { form: { current: 'x' } },
  'app/account/account-actions.ts endOtherSignInsAction': { form: {} },
  'app/account/account-actions.ts endSignInAction': { form: { id: NOBODYS } },
  'app/account/account-actions.ts secondFactorAction': { form: { step: 'password', current: 'x' } },
  'app/admin/settings/setting-actions.ts changeSettingsAction': {
    form: { seenSelfReview: 'off', seenSecondFactor: 'none', selfReview: 'on', requireSecondFactor: 'none' },
  },
  'app/admin/settings/setting-actions.ts changeStagesAction': {
    form: {
      definition: 'imaging',
      seen: 'forged',
      stage: 'acute',
      'name.0': 'Acute',
      'from.0': '0',
      'to.0': '',
      'unit.0': 'day',
    },
  },
  'app/admin/users/user-actions.ts endSignInsAction': { form: { id: NOBODYS } },
  'app/admin/users/user-actions.ts inviteAction': { form: { email: 'forged@example.org', role: 'admin' } },
  'app/admin/users/user-actions.ts openOrCloseAction': { form: { id: NOBODYS, to: 'close' } },
  'app/admin/users/user-actions.ts passwordLinkAction': {
    form: { id: NOBODYS, email: 'forged@example.org' },
  },
  'app/admin/users/user-actions.ts removeSecondFactorAction': { form: { id: NOBODYS } },
  'app/admin/users/user-actions.ts revokeInvitationAction': { form: { id: NOBODYS } },
  'app/admin/users/user-actions.ts setRoleAction': { form: { id: NOBODYS, from: 'viewer', role: 'admin' } },
  'app/invitation/[token]/invitation-actions.ts acceptInvitationAction': {
    form: { name: 'F', handle: 'forged', password },
    before: [LINK, ANSWER],
  },
  'app/invitation/[token]/invitation-actions.ts choosePasswordAction': {
    form: { password },
    before: [LINK, ANSWER],
  },
  'app/(atlas)/history-actions.ts restoreVersionAction': {
    form: { id: NOBODYS, entityType: 'trial', recordId: 'NCT06138210', version: '1' },
  },
  'app/(atlas)/trials/freeze-view-action.ts freezeViewAction': {
    form: { title: 'A forged view', query: 'route=intravenous' },
  },
  'app/curate/blind/[id]/blind-actions.ts adjudicateAction': {
    form: { id: NOBODYS, key: 'phases', 'take.phases': 'first', reason },
  },
  'app/curate/blind/[id]/blind-actions.ts cancelBlindAction': { form: { id: NOBODYS, reason } },
  'app/curate/blind/[id]/blind-actions.ts enterBlindlyAction': {
    form: { id: NOBODYS, reference: '10.1000/xyz123', 'missing.phases': 'NOT_REPORTED' },
  },
  'app/curate/editor-actions.ts describeClashAction': { json: [proposal] },
  'app/curate/editor-actions.ts discardDraftAction': { json: [{ id: NOBODYS }] },
  'app/curate/editor-actions.ts reloadRecordAction': { json: [{ entityType: 'trial', id: 'NCT06138210' }] },
  'app/curate/editor-actions.ts saveDraftAction': {
    json: [
      {
        id: NOBODYS,
        entityType: 'trial',
        entityId: 'NCT06138210',
        baseVersion: 1,
        body: '{}',
        savedAt: null,
      },
    ],
  },
  'app/curate/editor-actions.ts saveEditAction': { json: [proposal] },
  'app/curate/editor-actions.ts submitProposalAction': { json: [proposal] },
  'app/curate/proposals/[id]/proposal-actions.ts commentAction': {
    form: { proposalId: NOBODYS, body: 'forged' },
  },
  'app/curate/proposals/[id]/proposal-actions.ts decideAction': {
    form: {
      id: NOBODYS,
      version: '1',
      reason,
      verdict: 'accept',
      claim: NOBODYS,
      item: NOBODYS,
      [`seen.${NOBODYS}`]: '1',
    },
  },
  'app/curate/proposals/[id]/proposal-actions.ts withdrawAction': {
    form: { id: NOBODYS, version: '1', reason },
  },
  'app/curate/screen-actions.ts screenAction': { form: { ...trial, scope: 'out' } },
  'app/curate/table/table-actions.ts lookUpTable': {
    json: [{ kind: 'trial', names: ['NCT06138210'], fields: [] }],
  },
  'app/curate/trials/[id]/fields/[subject]/[field]/deciding-actions.ts disputeAction': {
    form: {
      trialId: 'NCT06138210',
      subject: 'trial',
      field: 'phase',
      claimId: NOBODYS,
      isDisputed: 'yes',
      reason,
    },
  },
  'app/curate/trials/[id]/fields/[subject]/[field]/deciding-actions.ts pickAction': {
    form: { ...trial, subject: 'trial', field: 'phase', claimId: NOBODYS },
  },
  'app/curate/trials/[id]/value/[field]/propose-value-action.ts proposeValueAction': {
    form: { ...trial, id: NOBODYS, field: 'whyStopped', value: 'forged', reference: '10.1000/xyz123' },
  },
  'app/curate/trials/[id]/trial-task-actions.ts mergeTrialsAction': {
    form: { ...trial, intoId: 'NCT05993884', intoVersion: '1' },
  },
  'app/curate/trials/[id]/trial-task-actions.ts reinstateTrialAction': { form: trial },
  'app/curate/trials/[id]/trial-task-actions.ts unmergeTrialsAction': { form: trial },
  'app/curate/trials/[id]/trial-task-actions.ts withdrawTrialAction': { form: trial },
  'app/curate/trials/[id]/blind/blind-request-actions.ts requestBlindEntryAction': {
    form: { trialId: 'NCT06138210', fields: 'phases', reason },
  },
}
