import { expect, test } from 'vitest'
import { TRIAL_COLUMNS } from '../trials/trial-columns'
import { findTarget, proposeTargets, TABLE_KINDS, tableTargets } from './table-targets'

// worked out by the atlas from other fields: nothing a source states
const COMPUTED = ['Condition area', 'Stage by time window', 'Sources disagree on', 'Scope', 'Phase as given']

test('every column of our own files is known again, but for what the atlas works out itself', () => {
  for (const { headings, label } of TRIAL_COLUMNS) {
    const targets = proposeTargets('trial', headings)
    const isKnown = targets.every((target) => target !== null)
    expect({ label, isKnown }).toEqual({ label, isKnown: !COMPUTED.includes(label) })
  }
})

test('all columns of one of our files stand for different things', () => {
  const heads = TRIAL_COLUMNS.flatMap(({ headings }) => headings)
  const targets = proposeTargets('trial', heads).filter((key) => key !== null && key !== 'identifier')
  expect(new Set(targets).size).toBe(targets.length)
})

test('a file of ClinicalTrials.gov is read by its own heads', () => {
  const heads =
    'NCT Number,Study Title,Study URL,Acronym,Study Status,Brief Summary,Study Results,Conditions,Interventions,Primary Outcome Measures,Sponsor,Collaborators,Sex,Age,Phases,Enrollment,Funder Type,Study Type,Study Design,Other IDs,Start Date,Primary Completion Date,Completion Date,First Posted,Results First Posted,Last Update Posted,Locations,Study Documents'
  expect(proposeTargets('trial', heads.split(','))).toEqual([
    'identifier', 'title', null, 'acronym', 'status', 'summary', 'hasResults', 'condition', null, 'primaryOutcome',
    'sponsor', 'collaborators', 'sex', null, 'phase', 'enrollment', 'sponsorClass', 'studyType', 'studyDesign',
    'identifier', 'startedOn', 'primaryCompletedOn', 'completedOn', 'firstPostedOn', 'resultsFirstPostedOn',
    'lastUpdatePostedOn', 'locations', null,
  ]) // prettier-ignore
})

test.each([
  ['start date (planned)', 'startedOn'],
  ['Participants (n)', 'enrollment'],
  ['ROUTE OF ADMINISTRATION', 'route'],
  ['startingMaterial', 'startingMaterial'],
  ['Time since stroke', 'window.ONSET.ELIGIBILITY'],
  ['Shoe size', null],
])('“%s” is %s', (head, target) => {
  expect(proposeTargets('trial', [head])).toEqual([target])
})

test('a second column of one field is left to the curator', () => {
  expect(proposeTargets('trial', ['Title', 'Study title'])).toEqual(['title', null])
})

test('no head means two things', () => {
  for (const kind of TABLE_KINDS) {
    const heads = tableTargets(kind).flatMap((target) => [...new Set(target.heads)])
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([])
  }
})

test('a target is found by its key', () => {
  expect(findTarget('trial', 'startedOn.type')).toMatchObject({ field: 'startedOn', part: 'type' })
  expect(findTarget('product', 'startedOn')).toBeNull()
  expect(findTarget('product', null)).toBeNull()
})
