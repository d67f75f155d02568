import '@/lib/server/auth/testing/next-request'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPermissionLog, startPermissionLog } from '@/lib/server/auth/permission-log'
import { env } from '@/lib/server/env'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import { runExchange } from '@/lib/server/http/exchange'
import { forMembers } from './screens/for-members'
import { type Address, ADDRESSES, parametersOf } from '@/scripts/rights/addresses'
import { OPEN, RIGHTS } from '@/scripts/rights/callers'

// Removing any guard of a page opens nothing: with public reading off every door asks the data layer, which refuses.
beforeAll(async () => {
  vi.stubEnv('PUBLIC_READING', 'off')
  await openFoundingStore()
})
beforeEach(startPermissionLog)

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const doors = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
  .map((file) => ({ file, pattern: patternOf(file), kind: file.endsWith('page.tsx') ? 'page' : 'data' }))

describe('the table of rights', () => {
  it('lists every page and route handler below app/, and no other', () => {
    const listed = ADDRESSES.filter(({ kind }) => kind !== 'file').map(
      ({ pattern, kind }) => `${kind} ${pattern}`,
    )
    expect(listed.sort()).toEqual(doors.map(({ pattern, kind }) => `${kind} ${pattern}`).sort())
  })

  it('gives each of them an address that its pattern matches', () => {
    for (const { pattern, sample } of ADDRESSES)
      expect(new URL(sample, 'http://localhost').pathname, pattern).toMatch(
        new RegExp(`^${pattern.replaceAll(/\[\.\.\.\w+\]/g, '.+').replaceAll(/\[\w+\]/g, '[^/]+')}$`),
      )
  })
})

describe('with public reading off a visitor without an account', () => {
  const guarded = ADDRESSES.filter(({ right }) => right !== OPEN)

  it.each(of('page', guarded))('gets 401 from the page $pattern', async (address) => {
    expect(await openPage(address)).toMatchObject({ status: 401, drawn: { type: forMembers.Body } })
    expectRefusedQuestions()
  })

  it.each(of('data', guarded))(
    'gets 401 from the route $pattern, which no cache may keep',
    async (address) => {
      for (const answer of await askRoute(address)) {
        expect(answer.status).toBe(401)
        expect((await answer.json()).error.code).toBe('unauthenticated')
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expectRefusedQuestions()
      }
    },
  )
})

describe('with public reading on', () => {
  const reading = ADDRESSES.filter(({ right }) => right !== OPEN && RIGHTS[right].anonymous === 'allowed')
  beforeAll(() => void Object.assign(env(), { isPublicReading: true }))

  it.each(reading)('$pattern asks for $right where it reads', async (address) => {
    if (address.status === 404 && address.kind === 'page')
      expect(await openPage(address)).toMatchObject({ status: 404 })
    else if (address.kind === 'page') expect(await openPage(address)).toMatchObject({ status: 200 })
    else for (const answer of await askRoute(address)) await answer.body?.cancel()
    expect(readPermissionLog().map(({ word }) => word)).toContain(address.right)
  })
})

function expectRefusedQuestions(): void {
  const asked = readPermissionLog()
  expect(asked).not.toEqual([])
  expect(asked.filter(({ role, isAllowed }) => isAllowed || role !== 'anonymous')).toEqual([])
}

async function openPage(address: Address): Promise<{ status: number; drawn: unknown }> {
  const door = await importDoor(address)
  const { searchParams } = new URL(address.sample, 'http://localhost')
  const request = { method: 'GET', url: address.sample, headers: {} }
  const response = { statusCode: 200 }
  const drawn = await runExchange({ request, response }, () =>
    call(door.default, {
      params: Promise.resolve(parametersOf(address)),
      searchParams: Promise.resolve(Object.fromEntries(searchParams)),
    }),
  )
  return { status: response.statusCode, drawn }
}

async function askRoute(address: Address): Promise<Response[]> {
  const door = await importDoor(address)
  const methods = METHODS.filter((method) => door[method])
  expect(methods).toEqual(address.methods ?? ['GET'])
  const answers = methods.map((method) => {
    startPermissionLog()
    const request = new NextRequest(new URL(address.sample, 'http://localhost'), { method })
    return call(door[method], request, { params: Promise.resolve(parametersOf(address)) })
  })
  return (await Promise.all(answers)).filter(isResponse)
}

async function importDoor({ pattern, kind }: Address): Promise<Record<string, unknown>> {
  const door = doors.find((known) => known.pattern === pattern && known.kind === kind)
  return import(path.join(import.meta.dirname, door?.file ?? 'missing'))
}

function call(door: unknown, ...given: unknown[]): Promise<unknown> {
  if (typeof door !== 'function') throw new Error('The door exports no function.')
  return Promise.resolve(Reflect.apply(door, undefined, given))
}

function isResponse(answer: unknown): answer is Response {
  return answer instanceof Response
}

function of(kind: Address['kind'], addresses: Address[]): Address[] {
  return addresses.filter((address) => address.kind === kind)
}

/** `(atlas)/trials/[id]/page.tsx` is `/trials/[id]`. */
function patternOf(file: string): string {
  const segments = path
    .dirname(file)
    .split('/')
    .filter((segment) => segment !== '.' && !segment.startsWith('('))
  return `/${segments.join('/')}`
}
