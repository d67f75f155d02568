/** One abbreviation with its words. */
export interface Abbreviation {
  short: string
  long: string
}

/**
 * The abbreviations that titles, products, doses and identifiers of cell-therapy trials use, spelled out. An abbreviation
 * that means several things in this field (CT, PD, IV, CM) is left out: a wrong expansion is worse than none.
 */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { short: 'aGVHD', long: 'acute graft-versus-host disease' },
  { short: 'aGvHD', long: 'acute graft-versus-host disease' },
  { short: 'aiPSC', long: 'autologous induced pluripotent stem cell' },
  { short: 'ALS', long: 'amyotrophic lateral sclerosis' },
  { short: 'AMD', long: 'age-related macular degeneration' },
  { short: 'AML', long: 'acute myeloid leukaemia' },
  { short: 'ARDS', long: 'acute respiratory distress syndrome' },
  { short: 'CAR', long: 'chimeric antigen receptor' },
  { short: 'ChiCTR', long: 'Chinese Clinical Trial Registry' },
  { short: 'CiPSC', long: 'chemically induced pluripotent stem cell' },
  { short: 'CLL', long: 'chronic lymphocytic leukaemia' },
  { short: 'DMD', long: 'Duchenne muscular dystrophy' },
  { short: 'EHM', long: 'engineered heart muscle' },
  { short: 'EPC', long: 'endothelial progenitor cell' },
  { short: 'ESC', long: 'embryonic stem cell' },
  { short: 'GBM', long: 'glioblastoma' },
  { short: 'GVHD', long: 'graft-versus-host disease' },
  { short: 'GvHD', long: 'graft-versus-host disease' },
  { short: 'hESC', long: 'human embryonic stem cell' },
  { short: 'hiPSC', long: 'human induced pluripotent stem cell' },
  { short: 'HIV', long: 'human immunodeficiency virus' },
  { short: 'HLA', long: 'human leukocyte antigen' },
  { short: 'hNPC', long: 'human neural progenitor cell' },
  { short: 'hpNSC', long: 'human parthenogenetic neural stem cell' },
  { short: 'hPSC', long: 'human pluripotent stem cell' },
  { short: 'hPSCreg', long: 'Human Pluripotent Stem Cell Registry' },
  { short: 'hRPE', long: 'human retinal pigment epithelium' },
  { short: 'HSCT', long: 'haematopoietic stem cell transplantation' },
  { short: 'iEPC', long: 'induced pluripotent stem cell-derived endothelial progenitor cell' },
  { short: 'ILC', long: 'innate lymphoid cell' },
  { short: 'iMSC', long: 'induced pluripotent stem cell-derived mesenchymal stromal cell' },
  { short: 'iNK', long: 'induced pluripotent stem cell-derived natural killer cell' },
  { short: 'iNSC', long: 'induced neural stem cell' },
  { short: 'iPS', long: 'induced pluripotent stem (cell)' },
  { short: 'iPSC', long: 'induced pluripotent stem cell' },
  { short: 'IQR', long: 'interquartile range' },
  { short: 'ISRCTN', long: 'International Standard Randomised Controlled Trial Number' },
  { short: 'jRCT', long: 'Japan Registry of Clinical Trials' },
  { short: 'kg', long: 'kilogram of body weight' },
  { short: 'LTFU', long: 'long-term follow-up' },
  { short: 'MCA', long: 'middle cerebral artery' },
  { short: 'mL', long: 'millilitre' },
  { short: 'mRS', long: 'modified Rankin Scale' },
  { short: 'MSC', long: 'mesenchymal stem or stromal cell' },
  { short: 'MTLE', long: 'mesial temporal lobe epilepsy' },
  { short: 'NCAM', long: 'neural cell adhesion molecule' },
  { short: 'NCT', long: 'number of a record at ClinicalTrials.gov' },
  { short: 'NHL', long: 'non-Hodgkin lymphoma' },
  { short: 'NIHSS', long: 'National Institutes of Health Stroke Scale' },
  { short: 'NK', long: 'natural killer' },
  { short: 'NKT', long: 'natural killer T' },
  { short: 'NPC', long: 'neural progenitor cell' },
  { short: 'NSC', long: 'neural stem cell' },
  { short: 'OPC', long: 'oligodendrocyte precursor cell' },
  { short: 'PLGA', long: 'poly(lactic-co-glycolic acid)' },
  { short: 'PSA-NCAM', long: 'polysialylated neural cell adhesion molecule' },
  { short: 'RPE', long: 'retinal pigment epithelium' },
  { short: 'SCNT', long: 'somatic cell nuclear transfer' },
  { short: 'µg', long: 'microgram' },
]

/** Prefixes of registry numbers: the number follows at once. */
export const NUMBER_PREFIXES: ReadonlySet<string> = new Set(['ChiCTR', 'ISRCTN', 'jRCT', 'NCT'])
