import type { ClaimableField } from '../claims/claimable-fields'

/** What a wording in a title says of one field. The first row whose pattern is found speaks for its field. */
export interface TitlePattern {
  field: ClaimableField
  rule: string // stable name, stored with the claim
  pattern: RegExp
  value: unknown // fits the field's schema; a function of the passage where the text itself is part of the value
}

const terms = (field: ClaimableField, rule: string, rows: readonly [RegExp, string][]): TitlePattern[] =>
  rows.map(([pattern, code]) => ({ field, rule, pattern, value: [code] }))

const STARTING_MATERIALS = terms('startingMaterial', 'title-starting-material', [
  [/\bSCNT-hES\b/, 'scnt-esc'],
  [/parthenogenetic/i, 'parthenogenetic'],
  [/\b(?:human )?embryo(?:nic)? stem cells?\b|\bh?ESC(?=[\s)-])|\bhES(?=-)/i, 'esc'],
  [/\binduced pluripot\w* ?(?:stem)?(?: cells?)?\b|\bh?iPSCs?\b|\bh?iPS\b/i, 'ipsc'],
  [/\bpluripotent stem cells?\b|\bh?PSC\b/i, 'pluripotent'],
])

const DONORS = terms('donor', 'title-donor', [
  [/\bautologous\b/i, 'autologous'],
  [/\ballogen(?:e)?ic\b/i, 'allogeneic'],
])

// vesicles first: their titles name the secreting cell, which is not what is given
const ENTITIES = terms('entity', 'title-entity', [
  [/\bexosomes?\b|\bextracellular vesicles?\b|-Exo\b/i, 'extracellular-vesicles'],
  [/\bsecretome\b|\bconditioned medium\b/i, 'secretome'],
  [/-derived platelets?\b/i, 'platelets-or-fragments'],
  [/\b(?:cells?|cardiomyocytes?|\(RPE\) cell) sheet\b|\bengineered human myocardium\b|-derived cartilage\b|\bhiPSC-retinas\b/i, 'engineered-tissue'],
  [/\bcells?(?: \([^)]*\))? (?:injection|transplantation|implantation|infusion|therapy|suspension|strip)\b/i, 'cells'],
  [/\b(?:transplantation|implantation|injection) of (?:[\w/()+-]+ ){0,9}(?:cells?(?!(?: \([^)]*\))?[ -]derived)|cardiomyocytes?|neurons?|progenitors?|hiPSC-CMs|iPSC-DAPs)\b/i, 'cells'],
]) // prettier-ignore

const CELL_TYPES = terms('cellType', 'title-cell-type', [
  [/\biPS-?NKT\b/i, 'nk-t-cell'],
  [/\bi?CAR-ILC\b|\binnate lymphoid\b/i, 'innate-lymphoid-cell'],
  [/\bmotor neuron precursor\b/i, 'motor-neuron-progenitor-cell'],
  [/\bforebrain neural progenitor cells?\b/i, 'forebrain-neural-progenitor-cell'],
  [
    /\bdopamin(?:e|ergic) (?:neural )?(?:progenitors?|precursor)\b|\biPSC-DAPs\b/i,
    'dopaminergic-progenitor-cell',
  ],
  [/\bdopamin(?:e|ergic) neurons?\b/i, 'dopaminergic-neuron'],
  [/\bneural (?:stem\/progenitor|precursor\/stem) cells?\b/i, 'neural-stem-or-progenitor-cell'],
  [/\bneural (?:precursor|progenitor) cells?\b|\bPSA-NCAM\s*\(\+\)\s*NPC\b/i, 'neural-progenitor-cell'],
  [/\bneural stem cells?\b/i, 'neural-stem-cell'],
  [/\bretinal? pigment(?:ed)? epitheli\w+|\bRPE\b/i, 'retinal-pigment-epithelial-cell'],
  [/\bendothelial progenitor cells?\b|\biEPCs?\b/i, 'endothelial-progenitor-cell'],
  [/\bcorneal endothelial cells?\b/i, 'corneal-endothelial-cell'],
  [/\bcorneal epithelial cells?\b/i, 'corneal-epithelial-cell'],
  [/\bendothelial cells?\b/i, 'endothelial-cell'],
  [/\bcardiovascular progenitor cells?\b/i, 'cardiac-progenitor-cell'],
  [/\bcardiomyocytes?\b|\bh?i?PSC-CMs\b/i, 'cardiac-muscle-cell'],
  [/\bmesenchymal (?:stem |stromal )?cells?\b/i, 'mesenchymal-stromal-cell'],
  [/\bnatural killer\b|\biNK\b/i, 'natural-killer-cell'],
  [/\bCAR-T\b/, 't-cell'],
  [/\bCTL\b/, 'cytotoxic-t-cell'],
  [/-derived platelets?\b/i, 'platelet'],
  [/\bastrocytes?\b/i, 'astrocyte'],
  [/\bhepatocytes?\b/i, 'hepatocyte'],
])

const STUDY_ROLES: TitlePattern[] = [
  {
    field: 'studyRole',
    rule: 'title-study-role',
    pattern:
      /\b(?:long[- ]term|one-year|extended) follow[- ]up\b|^(?:a )?follow[- ]up (?:safety )?study\b|\(follow-up trial\)|\b(?:study|evaluation)\b.*\b(?:following treatment with|who previously received)\b|\bobservational study one year after transplantation\b|\bstudy for patients in B4711001\b|^evaluation of knee function and safety after treatment\b/i,
    value: 'LONG_TERM_FOLLOW_UP',
  },
  {
    field: 'studyRole',
    rule: 'title-study-role',
    pattern: /\befficacy of tacrolimus in\b/i,
    value: 'COMPANION',
  },
  {
    field: 'studyRole',
    rule: 'title-study-role',
    pattern: /\bfirst-in-human\b|\bFIH\b/i,
    value: 'FIRST_STUDY',
  },
]

const phase = (pattern: RegExp, phases: readonly string[]): TitlePattern => ({
  field: 'phase',
  rule: 'title-phase',
  pattern,
  value: (passage: string) => ({ phases, text: passage }),
})

// zero-width characters stand between slash and digit in several titles; they are removed before reading
const PHASES: TitlePattern[] = [
  phase(/\bphase (?:1|I)\s?\/\s?(?:2|II)[ab]?\b/i, ['PHASE1', 'PHASE2']),
  phase(/\bphase (?:2|II)\s?\/\s?(?:3|III)[ab]?\b/i, ['PHASE2', 'PHASE3']),
  phase(/\bphase (?:3|III)[ab]?\b/i, ['PHASE3']),
  phase(/\bphase (?:2|II)[ab]?\b/i, ['PHASE2']),
  phase(/\bph(?:ase)? ?(?:1|I)[ab]?\b/i, ['PHASE1']),
]

/** Every wording read, field by field; within a field the more exact wording stands first. */
export const TITLE_PATTERNS: readonly TitlePattern[] = [
  ...STARTING_MATERIALS,
  ...DONORS,
  ...ENTITIES,
  ...CELL_TYPES,
  ...STUDY_ROLES,
  ...PHASES,
]
