import type { CuratedEntity } from '@/lib/domain/curation/entity-fields'

/** What stands under a field until it is changed: how to type it, or what belongs there. */
export function fieldHint(entity: CuratedEntity, field: string): string {
  return HINTS[`${entity}.${field}`] ?? ''
}

const day = '2024, 2024-05 or 2024-05-27: as precisely as the source'

const HINTS: Record<string, string> = {
  'trial.identifiers': 'one line for each registry; a number is recognised by its form',
  'trial.title': 'the brief title as the registry gives it',
  'trial.collaborators': 'one a line',
  'trial.startedOn': day,
  'trial.primaryCompletedOn': day,
  'trial.completedOn': day,
  'trial.firstPostedOn': day,
  'trial.lastUpdatePostedOn': day,
  'trial.resultsFirstPostedOn': day,
  'trial.minimumAge': 'such as 18 years or 6 months',
  'trial.maximumAge': 'such as 75 years',
  'trial.condition': 'from the list, or in the source’s own words',
  'trial.stageStated': 'only where the source names the stage; the time window tells it otherwise',
  'trial.severity': 'a scale and its range at entry, such as NIHSS 6 to 20',
  'trial.followUp': 'such as 24 months',
  'trial.enrollment': 'a whole number',
  'trial.cellType':
    'of the trial as a whole, where no product is named; of vesicles, the cell that made them',
  'trial.cellTypeText': 'in the source’s own words',
  'trial.summary': 'in your own words, two sentences at most',
  'trial.regulatoryPathway': 'such as conditional approval or a registered clinical study',
  'trial.site': 'hospitals and towns as the source names them',
  'administration.product': 'found by any of its names',
  'administration.route': 'from the list, or in the source’s own words',
  'administration.technique': 'how it is delivered, such as stereotaxic',
  'administration.doseCount': 'a number, or as given: 2, three months apart',
  'administration.dose': 'Units of one family only. Several levels may be typed at once: 2e9, 4e9, 8e9',
  'administration.target': 'the place in the body, such as the putamen',
  'administration.device': 'the device as named',
  'administration.schedule': 'such as day 0, 28 and 56',
  'product.aliases': 'other names and codes, one a line',
  'product.developer': 'the company or university behind it',
  'product.family': 'the kind of product it belongs to',
  'product.description': 'in your own words',
  'product.cellTypeText': 'in the developer’s own words',
  'cellType.parent': 'the wider type it stands under in the tree',
  'route.nciThesaurusId': 'such as C38276; leave it out unless looked up',
  'technique.meshId': 'such as D013238; leave it out unless looked up',
  'condition.meshId': 'such as D020521; leave it out unless looked up',
  'condition.area': 'the part of medicine it belongs to',
  'condition.areaName': 'only where the area is new',
  'condition.synonyms': 'texts registries use for it, one a line',
  'statement.text': 'in your own words, 400 characters at most',
  'statement.reference': 'the number the source itself gives to its evidence',
  'source.doi': 'such as 10.1000/182',
  'source.pmid': 'the PubMed id, digits only',
  'source.publishedOn': day,
  'source.retrievedOn': day,
}
