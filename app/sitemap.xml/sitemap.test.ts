import { NextRequest } from 'next/server'
import { beforeAll, expect, test } from 'vitest'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { GET as robots } from '../robots.txt/route'
import { GET } from './route'

beforeAll(async () => void (await openFoundingStore()))

test('the sitemap names every record once', async () => {
  const addresses = await read('')
  expect(addresses.filter((address) => address.includes('/trials/'))).toHaveLength(187)
  expect(addresses).toContain('http://localhost:3000/products/ipsc-derived-mesenchymal-stromal-cell')
  expect(addresses).toContain('http://localhost:3000/cell-types/neural-stem-or-progenitor-cell')
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(await read('?part=1')).toEqual(addresses)
})

test('a part there is not is refused by name', async () => {
  for (const part of ['0', '2', 'x']) {
    const answer = await GET(new NextRequest(`http://localhost:3000/sitemap.xml?part=${part}`))
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.fields).toHaveProperty('part')
  }
})

test('search engines are led to it and kept from filters and files', async () => {
  const text = await robots().text()
  expect(text).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  expect(text).toContain('Disallow: /*?')
})

async function read(query: string): Promise<string[]> {
  const text = await (await GET(new NextRequest(`http://localhost:3000/sitemap.xml${query}`))).text()
  return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? '')
}
