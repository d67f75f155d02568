/** The phase texts of hPSCreg as the registry array of ClinicalTrials.gov; texts that name no phase are kept as given. */
export const HPSCREG_PHASES: Readonly<Record<string, readonly string[]>> = {
  'Early Phase 1': ['EARLY_PHASE1'],
  'Phase 1': ['PHASE1'],
  'Phases 1/2': ['PHASE1', 'PHASE2'],
  'Phase 2': ['PHASE2'],
  'Phase 2/3': ['PHASE2', 'PHASE3'],
  'Phase 3': ['PHASE3'],
  'Not applicable': ['NA'],
}

export const LONG_TERM_FOLLOW_UP_PHASE = 'Long term follow up'
export const REGULATORY_PATHWAY_PHASE = 'Alternative regulatory mechanism'

const STUDY_TYPES: readonly [RegExp, string][] = [
  [/^interventional( study)?$/i, 'INTERVENTIONAL'],
  [/^observational( study)?$/i, 'OBSERVATIONAL'],
]

const SEXES: Readonly<Record<string, string>> = {
  All: 'ALL',
  Both: 'ALL',
  'Male and Female': 'ALL',
  'Both males and females': 'ALL',
  Female: 'FEMALE',
  Male: 'MALE',
}

/** The registry word of a study type; the text as given when it is a new one. */
export function studyTypeWord(text: string): string {
  return STUDY_TYPES.find(([pattern]) => pattern.test(text))?.[1] ?? text
}

/** The registry word of a sex; the text as given when it is a new one. */
export function sexWord(text: string): string {
  return SEXES[text] ?? text
}
