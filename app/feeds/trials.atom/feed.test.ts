import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordChanges } from '@/lib/server/db/change'
import { inTransaction } from '@/lib/server/db/transaction'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET } from './route'

beforeAll(async () => void (await openFoundingStore()))

describe('the feed of a view', () => {
  it('holds the trials of the view, says how many they are, and leads to it', async () => {
    const text = await read('route=intravenous&phase=PHASE1')
    const [, subtitle = ''] = /<subtitle>(.*)<\/subtitle>/.exec(text) ?? []
    const [, total = ''] = /<title>(\d+) phase 1 trials given intravenously<\/title>/.exec(text) ?? []
    expect(subtitle).toContain('of 187 in the atlas')
    expect(entryIds(text)).toHaveLength(Number(total))
    expect(text).toContain('href="http://localhost:3000/trials?phase=PHASE1&amp;route=intravenous"')
  })

  it('begins with what changed last, and holds at most 50', async () => {
    expect(entryIds(await read(''))).toHaveLength(50)
    await touch('NCT06138210', '<script>&]]>')
    const text = await read('')
    expect(entryIds(text)[0]).toBe('http://localhost:3000/trials/NCT06138210')
    expect(entryIds(text)).toHaveLength(50)
    expect(text).toContain('NCT06138210: &lt;script&gt;&amp;]]')
    expect(text).not.toContain('<script>')
  })

  it('refuses a wrong filter by name', async () => {
    const answer = await GET(new NextRequest('http://localhost:3000/feeds/trials.atom?phase=nonsense'))
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.fields).toHaveProperty('phase')
  })
})

async function touch(publicId: string, title: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id } = await tx.trial.update({ where: { publicId }, data: { title } })
    await recordChanges(tx, [{ entityType: 'trial', entityId: String(id) }])
  })
}

async function read(query: string): Promise<string> {
  const answer = await GET(new NextRequest(`http://localhost:3000/feeds/trials.atom?${query}`))
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  return answer.text()
}

function entryIds(text: string): string[] {
  return [...text.matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '')
}
