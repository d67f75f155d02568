import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET as citeProduct } from './products/[slug]/citation/route'
import { GET as citeTrial } from './trials/[id]/citation/route'
import { GET as citeView } from './trials/citation/route'

beforeAll(async () => void (await openFoundingStore()))

const site = 'http://localhost:3000'
const today = new Date().toISOString().slice(0, 10)

describe('a reference as a file', () => {
  it('to a trial, by any of its identifiers, to the record of today', async () => {
    const answer = await citeTrial(ask('/trials/x/citation?format=ris'), {
      params: at({ id: 'hPSCreg-176' }),
    })
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="cell-trial-atlas_NCT06138210.ris"',
    )
    const text = await answer.text()
    expect(text).toContain('TI  - NCT06138210: The Effect of GD-iExo-003 in Acute Ischemic Stroke\r\n')
    expect(text).toContain(`UR  - ${site}/trials/NCT06138210?asOf=${today}\r\n`)
    expect(text).toContain('DA  - 2025/12/04/\r\n')
  })

  it('to a product', async () => {
    const answer = await citeProduct(ask('/products/x/citation?format=bibtex'), {
      params: at({ slug: 'alf201' }),
    })
    expect(answer.headers.get('content-disposition')).toContain('cell-trial-atlas_alf201.bib')
    expect(await answer.text()).toContain(`url = {${site}/products/alf201}`)
  })

  it('to a selection: its sentence, and its address in its one spelling', async () => {
    const answer = await citeView(ask('/trials/citation?format=csl&page=2&phase=PHASE3&route=intravenous'))
    expect(await answer.json()).toMatchObject([
      {
        title: '1 phase 3 trial given intravenously',
        URL: `${site}/trials?phase=PHASE3&route=intravenous`,
        issued: { 'date-parts': [[2026, 6, 27]] },
      },
    ])
  })

  it('is refused by name for a format we do not write, and for a wrong filter', async () => {
    const format = await citeView(ask('/trials/citation?format=word'))
    expect(format.status).toBe(400)
    expect((await format.json()).error.fields).toHaveProperty('format')
    const filter = await citeView(ask('/trials/citation?format=ris&phase=nonsense'))
    expect((await filter.json()).error.fields).toHaveProperty('phase')
  })
})

function ask(path: string): NextRequest {
  return new NextRequest(`${site}/api/v1${path}`)
}

async function at<T>(parameters: T): Promise<T> {
  return Promise.resolve(parameters)
}
