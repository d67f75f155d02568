type Heads = Record<string, readonly string[]>

/**
 * Heads that mean a field beside its label and name: those of ClinicalTrials.gov's CSV files, of spreadsheets that
 * teams keep, and of our own files where they differ from the label. They are folded before they are compared.
 */
export const HEAD_SYNONYMS: Record<'trial' | 'administration' | 'product', Heads> = {
  trial: {
    identifier: [
      'id', 'identifier', 'identifiers', 'all identifiers', 'nct', 'nct number', 'nct id', 'nctid', 'nct no', 'trial id',
      'trial identifier', 'trial number', 'registry id', 'registry number', 'registration number', 'registration',
      'trial registration', 'clinicaltrials gov', 'clinicaltrials gov id', 'clinicaltrials gov identifier', 'other ids',
      'secondary ids', 'chictr', 'chictr number', 'eudract', 'eudract number', 'euct number', 'ctis number', 'jrct',
      'jrct id', 'umin', 'umin id', 'hpscreg', 'hpscreg id', 'study id', 'ctr number',
    ],
    title: ['study title', 'brief title', 'public title', 'trial title', 'trial name', 'study name'],
    officialTitle: ['scientific title'],
    acronym: ['short title'],
    status: ['study status', 'overall status', 'recruitment status', 'trial status', 'recruitment'],
    whyStopped: ['reason stopped', 'why study stopped'],
    studyType: ['type of study'],
    phase: ['phases', 'trial phase', 'study phase', 'clinical phase'],
    interventionModel: ['study model'],
    masking: ['blinding'],
    primaryPurpose: ['purpose'],
    design: ['design'],
    enrollment: ['enrolment', 'enrollment', 'n', 'sample size', 'patients', 'subjects', 'number of participants',
      'number of patients', 'target size', 'planned enrollment', 'planned enrolment'],
    startedOn: ['start date', 'study start', 'study start date', 'date of first enrollment'],
    primaryCompletedOn: ['primary completion date'],
    completedOn: ['completion date', 'study completion', 'study completion date', 'end date', 'end'],
    firstPostedOn: ['first posted date', 'registered', 'registered on', 'registration date', 'date of registration'],
    lastUpdatePostedOn: ['last update', 'last updated', 'last update posted date'],
    resultsFirstPostedOn: ['results posted on', 'results first posted date'],
    sponsor: ['sponsor', 'primary sponsor', 'sponsor name'],
    sponsorClass: ['funder type', 'sponsor type'],
    collaborators: ['collaborator', 'secondary sponsors'],
    minimumAge: ['min age', 'age minimum', 'age min'],
    maximumAge: ['max age', 'age maximum', 'age max'],
    sex: ['gender'],
    eligibility: ['inclusion criteria', 'eligibility'],
    summary: ['brief summary', 'description'],
    condition: ['conditions', 'indication', 'disease', 'diseases', 'health condition'],
    country: ['countries', 'country code', 'country codes'],
    site: ['site', 'sites'],
    comparator: ['control', 'comparators'],
    immunosuppression: ['immunosuppressant'],
    followUp: ['follow up', 'follow up time', 'length of follow up'],
    hasResults: ['study results', 'has results', 'results'],
    result: ['outcome', 'main result'],
    primaryOutcome: ['primary outcome', 'primary outcomes', 'primary outcome measures', 'primary endpoint'],
    cellType: ['cell', 'cells', 'cell types', 'cell product type'],
    startingMaterial: ['cell source', 'source of cells', 'starting materials', 'source material'],
    donor: ['donor relation', 'donor type', 'autologous or allogeneic', 'donors'],
    entity: ['what is given', 'administered entities'],
    stageStated: ['stage', 'disease stage', 'stroke stage'],
    studyDesign: ['study design'],
    locations: ['locations', 'location'],
  },
  administration: {
    product: ['products', 'product name', 'investigational product', 'drug'],
    route: ['routes', 'route of administration', 'delivery route', 'administration route'],
    technique: ['techniques', 'delivery technique', 'delivery method'],
    dose: ['doses', 'dosage', 'dose level', 'dose levels', 'cell dose'],
    doseCount: ['number of administrations', 'doses given', 'injections'],
    siteCount: ['injection sites'],
    volume: ['injection volume'],
  },
  product: {
    identifier: ['id', 'slug', 'product', 'product id', 'product code'],
    name: ['product name', 'code name'],
    aliases: ['aliases', 'alias', 'synonyms', 'also known as'],
    family: ['product family', 'kind of product'],
    startingMaterial: ['cell source', 'source material'],
    donor: ['donor relation', 'donor type'],
    entity: ['entity', 'what is given'],
    cellLine: ['line'],
    modification: ['genetic modification', 'gene editing'],
    presentation: ['formulation'],
    preservation: ['fresh or cryopreserved', 'fresh or frozen'],
    developer: ['company', 'manufacturer', 'sponsor'],
    description: ['summary'],
  },
} // prettier-ignore

const EVENTS = [
  { event: 'ONSET', words: 'onset', heads: ['time from onset', 'time since onset', 'time since stroke', 'time from stroke'] },
  { event: 'INJURY', words: 'injury', heads: ['time from injury', 'time since injury'] },
  { event: 'DIAGNOSIS', words: 'diagnosis', heads: ['time from diagnosis', 'time since diagnosis'] },
] as const // prettier-ignore
const BASES = [
  { basis: 'ELIGIBILITY', words: 'who may enter', heads: [''] },
  { basis: 'DOSING', words: 'when it is given', heads: [' to dosing', ' to treatment'] },
] as const

/** A time window says what it counts from and whether it rules entry or dosing; only who read the source knows. */
export const WINDOW_TARGETS = EVENTS.flatMap(({ event, words, heads }) =>
  BASES.map(({ basis, words: meaning, heads: endings }) => ({
    key: `window.${event}.${basis}`,
    label: `Time from ${words}: ${meaning}`,
    about: { event, basis },
    heads: heads.flatMap((head) => endings.map((ending) => head + ending)),
  })),
)
