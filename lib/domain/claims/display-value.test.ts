import { expect, test } from 'vitest'
import type { ClaimableField } from './claimable-fields'
import { displayDate } from './display-date'
import { displayValue } from './display-value'
import { readDoseText } from './dose-text'

const LABELS: Record<string, string> = {
  'PHASE1|PHASE2': 'Phase 1/2',
  intravenous: 'Intravenous',
  US: 'United States',
}

test.each<[ClaimableField, unknown, string]>([
  ['dose', readDoseText('2e9 / 4e9 / 8e9 particles/kg'), '2 · 4 · 8 × 10⁹ particles/kg'],
  ['dose', readDoseText('20 / 40 / 80 ug/kg'), '20 · 40 · 80 µg/kg'],
  ['dose', readDoseText('50000 / 100000 cells'), '50,000 · 100,000 cells'],
  ['dose', readDoseText('1e8 / 3e8 / 1e9 / 1.5e9 cells per dose'), '1 · 3 · 10 · 15 × 10⁸ cells'],
  ['dose', readDoseText('up to 9e8 cells'), 'up to 9e8 cells'],
  ['concentration', '3.0 ml at 1x10^11 particles/ml', '3.0 ml at 1 × 10¹¹ particles/ml'],
  ['concentration', '2 x 107 cells/ml', '2 x 107 cells/ml'], // the copy lost the mark: nobody can tell
  ['phase', { phases: ['PHASE2', 'PHASE1'], text: null }, 'Phase 1/2'],
  ['phase', { phases: null, text: 'Long term follow up' }, 'Long term follow up'],
  ['enrollment', { count: 29, type: 'ESTIMATED' }, '29 planned'],
  ['enrollment', { count: 1200, type: 'ACTUAL' }, '1,200 enrolled'],
  ['enrollment', { count: 0, type: null }, '0'],
  ['startedOn', { text: '2024-05-27', type: 'ACTUAL' }, '27 May 2024'],
  ['completedOn', { text: '2026-03', type: 'ESTIMATED' }, 'Mar 2026 (planned)'],
  ['minimumAge', { text: '39.0', years: null }, '39'],
  ['route', { text: 'IV drip', code: 'intravenous' }, 'Intravenous'],
  ['route', { text: 'epicardial', code: null }, 'epicardial'],
  ['country', ['US', 'XX'], 'United States, XX'],
  ['hasResults', false, 'No'],
  ['severity', { text: 'NIHSS 6-20', scale: 'NIHSS', minimum: 6, maximum: 20 }, 'NIHSS 6 to 20'],
  ['window', window({ minimum: 1, maximum: 7 }), '1 to 7 days after onset'],
  ['window', window({ maximum: 1 }), 'up to 1 day after onset'],
  ['window', window({ minimum: 6, minimumIsInclusive: false }), 'more than 6 days after onset'],
])('%s is written in the reader’s words', (field, value, words) => {
  expect(displayValue(field, value, (_, code) => LABELS[code] ?? code)).toBe(words)
})

test.each([
  ['2025-12-04', '4 Dec 2025'],
  ['2025-12', 'Dec 2025'],
  ['2025', '2025'],
  ['last spring', 'last spring'],
])('date %s is written %s', (text, written) => {
  expect(displayDate(text)).toBe(written)
})

function window(bounds: object) {
  return {
    text: 'as given',
    event: 'ONSET',
    basis: 'DOSING',
    unit: 'day',
    minimum: null,
    maximum: null,
    minimumIsInclusive: true,
    maximumIsInclusive: true,
    ...bounds,
  }
}
