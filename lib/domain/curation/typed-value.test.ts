import { describe, expect, test } from 'vitest'
import { CLAIMABLE_FIELDS, type ClaimableField, isClaimableField } from '../claims/claimable-fields'
import { canonicalText } from '../claims/canonical-text'
import { STATIC_VOCABULARY } from '../trials/trial-vocabulary'
import { fieldControl } from './field-control'
import { readTypedValue } from './typed-value'

/** The canonical text of what was typed, or the problem. */
function read(field: ClaimableField, ...texts: string[]): string {
  const { value, problem } = readTypedValue(field, texts, fieldControl(field, STATIC_VOCABULARY).options)
  return problem ?? canonicalText(field, value, null)
}

const READ: [ClaimableField, string[], string][] = [
  ['phase', ['PHASE1|PHASE2'], 'PHASE1|PHASE2'],
  ['status', ['RECRUITING'], 'RECRUITING'],
  ['enrollment', ['60 planned'], '60'],
  ['startedOn', ['2024-05 planned'], '2024-05'],
  ['minimumAge', ['18 years'], '18'],
  ['healthyVolunteers', ['NO'], 'false'],
  ['masking', ['DOUBLE'], 'DOUBLE'],
  ['comparator', ['SHAM', 'PLACEBO'], 'PLACEBO|SHAM'],
  ['dose', ['2e9 / 4e9 particles/kg'], '2000000000 particles/kg|4000000000 particles/kg'],
  ['window', ['1-7 days after onset'], 'ONSET 1..7 days'],
  ['window', ['dosing: within 72 hours after injury'], 'INJURY ..3 days'],
  ['severity', ['NIHSS 6-20'], 'nihss 6..20'],
  ['followUp', ['24 months'], '730.5 days'],
  ['immunosuppression', ['yes: tacrolimus'], 'YES: tacrolimus'],
  ['doseCount', ['3'], '3'],
]

const REFUSED: [ClaimableField, string[], string][] = [
  ['phase', ['PHASE9'], '“PHASE9” is not one of the choices'],
  ['enrollment', ['about 60'], 'cannot be read'],
  ['startedOn', ['May 2024'], 'cannot be read'],
  ['startedOn', ['2024-13'], 'cannot be read'],
  ['minimumAge', ['adult'], 'cannot be read'],
  ['window', ['1-7 days'], 'cannot be read'],
  ['severity', ['mild'], 'cannot be read'],
  ['title', ['  '], 'is empty'],
]

describe('what a curator types into a plain control', () => {
  test.each(READ)('%s %j is read as %s', (field, texts, text) => {
    expect(read(field, ...texts)).toBe(text)
  })

  test.each(REFUSED)('%s %j is refused: %s', (field, texts, words) => {
    expect(read(field, ...texts)).toContain(words)
  })

  test('the window of treatment and the window of entry are told apart', () => {
    const basis = (text: string) => readTypedValue('window', [text], []).value
    expect(basis('dosing: 1-7 days after onset')).toMatchObject({ basis: 'DOSING', event: 'ONSET' })
    expect(basis('1-7 days after diagnosis')).toMatchObject({ basis: 'ELIGIBILITY', event: 'DIAGNOSIS' })
  })

  test('every claimable field can be typed into a plain control', () => {
    const typed: Partial<Record<ClaimableField, string>> = {
      ...Object.fromEntries(READ.map(([field, [text = '']]) => [field, text])),
      primaryCompletedOn: '2024',
      completedOn: '2024',
      firstPostedOn: '2024',
      lastUpdatePostedOn: '2024',
      resultsFirstPostedOn: '2024',
      maximumAge: '75 years',
    }
    for (const field of Object.keys(CLAIMABLE_FIELDS).filter(isClaimableField)) {
      const { options } = fieldControl(field, STATIC_VOCABULARY)
      const reading = readTypedValue(field, [typed[field] ?? options[0]?.value ?? 'a text'], options)
      expect([field, reading.problem]).toEqual([field, null])
    }
  })
})
