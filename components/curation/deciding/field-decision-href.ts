/** The page on which a reviewer decides among everything said of a field; `subject` "trial", or an administration's id. */
export function fieldDecisionHref(trialId: string, field: string, subject = 'trial'): string {
  return `/curate/trials/${encodeURIComponent(trialId)}/fields/${encodeURIComponent(subject)}/${field}`
}
