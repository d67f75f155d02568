import { OPEN, type Right } from './callers'

/** Every server action, by file and name, with the right it asks for. The build output holds no other, or a test fails. */
export const ACTIONS: Record<string, Right> = {
  'app/curate/proposals/[id]/proposal-actions.ts commentAction': 'comment:write',
  'app/curate/proposals/[id]/proposal-actions.ts decideAction': 'proposal:review',
  'app/curate/proposals/[id]/proposal-actions.ts withdrawAction': 'proposal:write',
  'app/curate/screen-actions.ts screenAction': 'trial:screen',
  'app/curate/trials/[id]/trial-task-actions.ts mergeTrialsAction': 'trial:merge',
  'app/curate/trials/[id]/trial-task-actions.ts reinstateTrialAction': 'trial:withdraw',
  'app/curate/trials/[id]/trial-task-actions.ts unmergeTrialsAction': 'trial:merge',
  'app/curate/trials/[id]/trial-task-actions.ts withdrawTrialAction': 'trial:withdraw',
  'app/curate/editor-actions.ts describeClashAction': 'curate:read',
  'app/curate/editor-actions.ts discardDraftAction': 'proposal:write',
  'app/curate/editor-actions.ts reloadRecordAction': 'curate:read',
  'app/curate/editor-actions.ts saveDraftAction': 'proposal:write',
  'app/curate/editor-actions.ts saveEditAction': 'proposal:review',
  'app/curate/editor-actions.ts submitProposalAction': 'proposal:write',
  'app/curate/table/table-actions.ts lookUpTable': 'proposal:write',
  'app/curate/blind/[id]/blind-actions.ts adjudicateAction': 'proposal:review',
  'app/curate/blind/[id]/blind-actions.ts cancelBlindAction': 'blindEntry:request',
  'app/curate/blind/[id]/blind-actions.ts enterBlindlyAction': 'blindEntry:enter',
  'app/curate/trials/[id]/blind/blind-request-actions.ts requestBlindEntryAction': 'blindEntry:request',
  'app/login/login-actions.ts signInAction': OPEN,
  'app/login/login-actions.ts signOutAction': OPEN,
}
