import { expect, test } from 'vitest'
import { CLAIMABLE_FIELD_NAMES } from '../trials/missing-fields'
import { TRIAL_GROUPS } from './compared-trial'

test('trials are compared by every field sources can speak of, each once; the title heads the column', () => {
  const compared = TRIAL_GROUPS.flatMap(({ fields }) => fields.map(({ field }) => field))
  expect(compared.toSorted()).toEqual(CLAIMABLE_FIELD_NAMES.filter((field) => field !== 'title').toSorted())
})
