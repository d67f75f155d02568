import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { readStoreState } from '../db/store-state'
import { answerMemory, type KnownAnswer } from './answer-memory'
import { lifecycle } from './lifecycle'
import { rememberedQuestion } from './remembered-question'
import { stepInFront } from './step-in-front'

/**
 * Answers of what an anonymous reader asked before, at this very state of the store, are sent again instead of being made
 * again (decision 0020): each with a nonce and a request id of its own. Any commit, by whichever process, ends all of them.
 */
export function rememberAnswers(server: Server): void {
  stepInFront(server, (request, response, goOn) => {
    if (!isAnsweredAgain(request, response)) goOn()
  })
}

/** Answers from memory, or else sees to it that the answer about to be made is kept. */
function isAnsweredAgain(request: IncomingMessage, response: ServerResponse): boolean {
  const question = lifecycle().isStopping ? null : rememberedQuestion(request)
  const state = question === null ? null : stateOrNull()
  if (question === null || state === null) return false
  const asked = `${new Date().toISOString().slice(0, 10)} ${question}` // pages know what day it is
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const known = answerMemory().find(asked, state)
  if (known) void sendAgain(response, known, isPacked)
  else {
    delete request.headers['accept-encoding'] // packed bytes hold no nonce to exchange: packing is the last step
    gather(response, (body) => {
      const made = knownAnswer(response, body)
      if (made && stateOrNull() === state) answerMemory().keep(asked, state, made)
      return isPacked && made !== null
    })
  }
  return known !== null
}

// a store that cannot be asked is for the page to tell of
function stateOrNull(): string | null {
  try {
    return readStoreState()
  } catch {
    return null
  }
}

async function sendAgain(response: ServerResponse, known: KnownAnswer, isPacked: boolean): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  for (const [name, value] of Object.entries(known.headers))
    response.setHeader(name, Array.isArray(value) ? value : value.replaceAll(NONCE_PLACE, nonce))
  response.setHeader('X-Request-Id', randomUUID())
  const between = Buffer.from(nonce)
  const parts = known.pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]))
  if (isPacked) return send(response, Buffer.concat(parts), isPacked)
  // written piece by piece: copies of half a megabyte, two thousand a second, would fill the memory before they are collected
  response.setHeader(
    'Content-Length',
    known.pieces.reduce((sum, { length }) => sum + length, between.length * (known.pieces.length - 1)),
  )
  response.cork()
  for (const part of parts) response.write(part)
  response.end()
}

const NONCE_PLACE = '\u0000nonce\u0000'

/** What can be sent again of an answer that is about to go: a whole page or JSON that sets no cookie; else null. */
function knownAnswer(response: ServerResponse, body: Buffer): KnownAnswer | null {
  const { 'x-request-id': _, ...headers } = response.getHeaders()
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
  const isKind = /^(?:text\/html|application\/json)/.test(String(headers['content-type']))
  if (response.statusCode !== 200 || !isKind || headers['set-cookie'] !== undefined || !nonce) return null
  const kept = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value : String(value).replaceAll(nonce, NONCE_PLACE),
  ])
  return { headers: Object.fromEntries(kept), pieces: cutAt(body, nonce), bytes: body.length }
}

function cutAt(body: Buffer, nonce: string): Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    pieces.push(body.subarray(from, at))
    from = at + nonce.length
  }
  return [...pieces, body.subarray(from)]
}

/** Holds back head and body of a response until all of it is there; then `whenWhole` says whether it is to be packed. */
function gather(response: ServerResponse, whenWhole: (body: Buffer) => boolean): void {
  const parts: Buffer[] = []
  const { write, end, flushHeaders, writeHead } = response
  Object.assign(response, {
    flushHeaders: () => undefined,
    writeHead: (status: number, ...words: unknown[]) => {
      response.statusCode = status
      for (const [name, value] of Object.entries(words.at(-1) ?? {})) response.setHeader(name, value)
      return response
    },
    write: (...words: unknown[]) => {
      take(words)
      return true
    },
    end: (...words: unknown[]) => {
      take(words)
      Object.assign(response, { write, end, flushHeaders, writeHead })
      const body = Buffer.concat(parts)
      void send(response, body, whenWhole(body))
      return response
    },
  })

  function take([part, encoding, ...others]: unknown[]): void {
    if (typeof part === 'string')
      parts.push(Buffer.from(part, encoding === 'latin1' || encoding === 'base64' ? encoding : 'utf8'))
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part))
    for (const word of [part, encoding, ...others])
      if (typeof word === 'function') queueMicrotask(() => word())
  }
}

const pack = promisify(gzip)

async function send(response: ServerResponse, body: Buffer, isPacked: boolean): Promise<void> {
  if (!isPacked) return void response.end(body)
  response.setHeader('Content-Encoding', 'gzip')
  response.removeHeader('Content-Length')
  response.end(await pack(body))
}
