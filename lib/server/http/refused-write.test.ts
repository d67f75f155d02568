import { describe, expect, it } from 'vitest'
import { MAX_BODY_BYTES, refusedWrite } from './refused-write'

const origins = ['http://localhost:3000', 'http://127.0.0.1:3000']
const post = { method: 'POST', origin: 'http://localhost:3000', contentLength: '12' }

describe('refusedWrite', () => {
  it('lets a form of our own pages through, also by the 127.0.0.1 spelling', () => {
    expect(refusedWrite(post, origins)).toBeNull()
    expect(refusedWrite({ ...post, origin: 'http://127.0.0.1:3000' }, origins)).toBeNull()
  })

  it.each([
    ['missing', null],
    ['null, as of a sandboxed frame', 'null'],
    ['foreign', 'https://evil.example'],
    ['of another port', 'http://localhost:3001'],
    ['of another scheme', 'https://localhost:3000'],
    ['malformed', 'http://localhost:3000/'],
    ['a longer host that begins alike', 'http://localhost:3000.evil.example'],
  ])('refuses a write whose Origin is %s', (_, origin) => {
    expect(refusedWrite({ ...post, origin }, origins)?.status).toBe(403)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'get'])('checks %s like POST', (method) => {
    expect(refusedWrite({ ...post, method, origin: null }, origins)?.status).toBe(403)
  })

  it('lets reads through without an Origin', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(refusedWrite({ method, origin: null, contentLength: null }, origins)).toBeNull()
  })

  it('refuses a body over the limit and a length that is no number', () => {
    expect(refusedWrite({ ...post, contentLength: String(MAX_BODY_BYTES + 1) }, origins)?.status).toBe(413)
    expect(refusedWrite({ ...post, contentLength: 'many' }, origins)?.status).toBe(413)
  })
})
