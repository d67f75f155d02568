import { expect, test } from 'vitest'
import { projectFields } from './project'
import type { Statement } from './statement'
import { aStatement } from './testing/statement-builder'
import { whyShown } from './why-shown'

const MIRROR = 'registry:ClinicalTrials.gov:NCT06138210'

const PICK = aStatement({
  level: 'curated',
  originKey: 'registry:hPSCreg:176',
  sourceId: 'row',
  pickedFrom: 'row-claim',
  decision: { by: 'ada', enteredBy: 'ada', at: '2026-11-28T09:00:00.000Z', reason: 'The newer protocol' },
})

test.each<[Statement[], string]>([
  [
    [
      aStatement({ originKey: MIRROR, statedOn: '2025-12-04' }),
      aStatement({ originKey: MIRROR, statedOn: '2024-06-10', value: 'COMPLETED' }),
    ],
    'Newest dated copy of the ClinicalTrials.gov record NCT06138210 (4 Dec 2025). No primary-source reading yet.',
  ],
  [
    [aStatement({ originKey: MIRROR, level: 'primaryRegistry', versionId: 1, statedOn: '2026-01-02' })],
    'Newest version of the ClinicalTrials.gov record NCT06138210 (2 Jan 2026).',
  ],
  [
    [aStatement({ originKey: 'page:https://www.example.org/trial/1' })],
    'The only source that states it: page example.org (undated). No primary-source reading yet.',
  ],
  [
    [aStatement({ level: 'rule', originKey: 'rule:title:1' })],
    'Only derived, by reading of the title; no source states it.',
  ],
  [[aStatement({ level: 'curated', statedOn: '2025' })], 'A curator read it in a primary source (2025).'],
  [
    [PICK, aStatement({ originKey: 'registry:hPSCreg:176', sourceId: 'row', claimId: 'row-claim' })],
    'Chosen by ada: “The newer protocol”. Stated by hPSCreg record 176 (undated).',
  ],
  [
    // brought back from the history: no mark of a pick, but the row still says it
    [{ ...PICK, pickedFrom: null }, aStatement({ originKey: 'registry:hPSCreg:176', sourceId: 'row' })],
    'Chosen by ada: “The newer protocol”. Stated by hPSCreg record 176 (undated).',
  ],
  [[{ ...PICK, pickedFrom: null, statedOn: '2025' }], 'A curator read it in a primary source (2025).'],
  [
    [aStatement({ originKey: MIRROR, missing: 'NOT_REPORTED' })],
    'Read, and silent: ClinicalTrials.gov record NCT06138210 does not report it.',
  ],
  [[aStatement({ missing: 'NOT_CAPTURED' })], 'Nobody has looked yet, or our copy of the source lacks it.'],
  [[aStatement({ isInForce: false })], 'No source in force says anything about this.'],
])('%#: a sentence says why', (statements, sentence) => {
  const [projected] = projectFields(statements, {})
  expect(projected && whyShown(projected)).toBe(sentence)
})
