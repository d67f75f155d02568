import type { TitlePattern } from './title-patterns'

const term = (field: 'route' | 'technique', pattern: RegExp, code: string): TitlePattern => ({
  field,
  rule: `title-${field}`,
  pattern,
  value: (passage: string) => ({ text: passage, code }),
})

const ROUTES: TitlePattern[] = [
  term('route', /\bintracerebral\b/i, 'intracerebral'),
  term('route', /\bsub-?retinal\b/i, 'subretinal'),
  term('route', /\bintra-arterial\b/i, 'intra-arterial'),
  term('route', /\bintraperitoneal\b/i, 'intraperitoneal'),
  term('route', /\bepicardial injection\b/i, 'intra-epicardial'),
  term('route', /\bendocardial injection\b/i, 'transendocardial'),
  term('route', /\bnasal drops\b/i, 'nasal'),
  term('route', /\beye drops\b/i, 'ophthalmic'),
  term('route', /\bintravenous(?:ly)?\b/i, 'intravenous'),
]

const TECHNIQUES: TitlePattern[] = [
  term('technique', /\bstereota(?:ct|x)ic\b/i, 'stereotaxic'),
  term('technique', /\beye drops\b/i, 'eye-drops'),
]

const condition = (pattern: RegExp, code: string): TitlePattern => ({
  field: 'condition',
  rule: 'title-condition',
  pattern,
  value: (passage: string) => [{ text: passage, code }],
})

const CONDITIONS: TitlePattern[] = [
  condition(/\bhemorrhagic stroke\b/i, 'hemorrhagic-stroke'),
  condition(/\b(?:acute |chronic )?ischemic (?:subcortical )?stroke\b/i, 'ischemic-stroke'),
  condition(/\bParkinson(?:'s)? disease\b/i, 'parkinson-disease'),
  condition(/\bamyotrophic lateral sclerosis\b/i, 'amyotrophic-lateral-sclerosis'),
  condition(/\b(?:temporal lobe |focal )epilepsy\b/i, 'epilepsy'),
  condition(/\bmultiple sclerosis\b/i, 'multiple-sclerosis'),
  condition(/\bspinal cord injury\b/i, 'spinal-cord-injury'),
  condition(/\btype (?:1|I) diabetes\b|\bT1 diabetes\b|\bT1D\b/i, 'diabetes-mellitus-type-1'),
  condition(/\blupus erythematosus\b/i, 'autoimmune-disease'),
  condition(/\bautoimmune diseases?\b/i, 'autoimmune-disease'),
  condition(/\bHIV viremia\b/i, 'hiv-infection'),
  condition(/\bglioblastoma\b/i, 'glioblastoma'),
  condition(/\bCOVID-19\b/i, 'covid-19'),
  condition(/\bunderactive bladder\b|\binterstitial cystitis\b/i, 'urinary-disorder'),
  condition(/\bStargardt(?:'s)? (?:macular dystrophy|disease)\b/i, 'stargardt-disease'),
  condition(/\bmyopic macular degeneration\b/i, 'myopic-maculopathy'),
  condition(/\bage[- ]related macular degeneration\b|\bdry AMD\b/i, 'age-related-macular-degeneration'),
  condition(/\bretinitis pigment(?:osa|o)\b/i, 'retinitis-pigmentosa'),
  condition(/\bacute myel(?:oid|ogenous) leukemia\b/i, 'acute-myeloid-leukemia'),
  condition(/\bmultiple myeloma\b/i, 'multiple-myeloma'),
  condition(/\bB-cell lymphoma\b|\bT-lymphoblastic leukemia\b/i, 'lymphoid-malignancy'),
  condition(/\bcervical cancer\b|\bovarian cancer\b|\bbreast cancer\b|\bsolid tumors?\b/i, 'solid-tumor'),
  condition(/\bgraft[- ]versus[- ]host disease\b|\baGvHD\b/i, 'graft-versus-host-disease'),
  condition(/\bacute respiratory distress syndrome\b/i, 'acute-respiratory-distress-syndrome'),
  condition(/\binterstitial lung disease\b/i, 'interstitial-lung-disease'),
  condition(/\bperipheral artery disease\b/i, 'peripheral-artery-disease'),
  condition(/\burea cycle disorder\b/i, 'urea-cycle-disorder'),
  condition(/\batopic dermatitis\b|\bvitiligo\b/i, 'skin-disorder'),
  condition(/(?<!severe )\bheart failure\b/i, 'heart-failure'),
  condition(/\bthalassemia\b/i, 'beta-thalassemia'),
  condition(/\bmacular degeneration\b/i, 'macular-degeneration-unspecified'),
]

// stages are those sources call by name; the stage derived from a window is another field
const stage = (pattern: RegExp, code: string): TitlePattern => ({
  field: 'stageStated',
  rule: 'title-stage',
  pattern,
  value: [code],
})

const STAGES: TitlePattern[] = [
  stage(/\bacute ischemic stroke\b/i, 'acute'),
  stage(/\bchronic ischemic (?:subcortical )?stroke\b/i, 'chronic'),
  stage(/\binjury at subacute stage\b/i, 'subacute'),
]

/** Wordings whose own text is part of the value: a term keeps what the title calls it beside our code. */
export const TITLE_TERM_PATTERNS: readonly TitlePattern[] = [
  ...ROUTES,
  ...TECHNIQUES,
  ...CONDITIONS,
  ...STAGES,
]
