import { lowerFirst, sayCount, sayNumber } from '../shared/words'

interface FamilyCounts {
  familyName: string
  indicationName: string
  inIndication: number
  inOtherConditions: number
  undetermined: number
  atlasTotal: number
  dataDate: string
}

/**
 * Says in two or three sentences whether the atlas holds a trial of a product family in its indication, with the
 * number of trials searched and the date: an absence is a finding about this atlas on that day, not about the world.
 */
export function describeFamilyTrials(counts: FamilyCounts): string {
  return [presence(counts), elsewhere(counts), doubt(counts)].filter((sentence) => sentence !== '').join(' ')
}

function presence({ familyName, indicationName, inIndication, atlasTotal, dataDate }: FamilyCounts): string {
  const found = inIndication === 0 ? 'No trial' : sayCount(inIndication, 'trial', 'trials')
  return `${found} of ${lowerFirst(familyName)} in ${lowerFirst(indicationName)} among the ${sayNumber(atlasTotal)} trials of this atlas, as of ${dataDate}.`
}

function elsewhere({ inOtherConditions }: FamilyCounts): string {
  return inOtherConditions === 0
    ? 'None in other conditions.'
    : `${sayCount(inOtherConditions, 'trial', 'trials')} in other conditions.`
}

function doubt({ undetermined, indicationName }: FamilyCounts): string {
  if (undetermined === 0) return ''
  const verb = undetermined === 1 ? 'does' : 'do'
  return `${sayCount(undetermined, 'trial', 'trials')} of this cell type in ${lowerFirst(indicationName)} ${verb} not say the starting material.`
}
