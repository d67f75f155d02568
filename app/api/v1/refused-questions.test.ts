import { NextRequest } from 'next/server'
import { beforeAll, expect, test } from 'vitest'
import { openTemporaryStore } from '@/lib/server/db/testing/temporary-store'
import { GET as exportClaims } from './claims/export/route'
import { GET as crosstab } from './trials/crosstab/route'
import { GET as exportTrials } from './trials/export/route'
import { GET as trial } from './trials/[id]/route'
import { GET as list } from './trials/route'

beforeAll(async () => {
  await openTemporaryStore()
})

test.each([
  ['a value no trial can have', list, 'phase=PHASE9', ['phase']],
  ['a parameter nobody knows', list, 'colour=red', ['colour']],
  ['a date that is none', list, 'startedOn.from=2024-13', ['startedOn.from']],
  ['two at once', list, 'pageSize=0&sort=colour', ['sort', 'pageSize']],
  ['a format we do not write', exportTrials, 'format=exe', ['format']],
  ['no format', exportTrials, '', ['format']],
  ['a wrong filter of an export', exportTrials, 'format=csv&phase=PHASE9', ['phase']],
  ['a format claims are not written in', exportClaims, 'format=xlsx', ['format']],
  ['a cross-table without columns', crosstab, 'rows=phase', ['columns']],
])('%s is answered with 400 and the parameter’s name', async (_, get, query, parameters) => {
  const answer = await get(new NextRequest(`http://localhost:3000/api/v1/trials?${query}`))
  const { error } = await answer.json()
  expect([answer.status, error.code]).toEqual([400, 'invalid'])
  expect(Object.keys(error.fields)).toEqual(parameters)
  for (const parameter of parameters) expect(error.message).toContain(parameter)
})

test.each(['2026-02-30', '2026-05', 'yesterday', '2999-01-01'])(
  'a record as of “%s” is answered with 400 naming asOf',
  async (asOf) => {
    const request = new NextRequest(`http://localhost:3000/api/v1/trials/NCT06138210?asOf=${asOf}`)
    const answer = await trial(request, { params: Promise.resolve({ id: 'NCT06138210' }) })
    const { error } = await answer.json()
    expect([answer.status, Object.keys(error.fields)]).toEqual([400, ['asOf']])
    expect(error.message).toContain(asOf)
  },
)
