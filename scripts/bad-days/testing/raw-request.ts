import { request } from 'node:http'
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  ms: number
}

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/**
 * Asks for a path exactly as it stands, which `fetch` and browsers would mend first, over a connection of its own: one
 * kept from before may be closed by the server in this very moment.
 */
export function askRaw(origin: string, path: string, { body, ...how }: Asked = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...how, agent: false, timeout: 60_000 }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const { statusCode = 0, headers } = answer
        resolve({ status: statusCode, headers, body: text, ms: performance.now() - began })
      })
    })
    asked.once('timeout', () => asked.destroy(new Error(`No answer within 60 s: ${path.slice(0, 200)}`)))
    asked.once('error', reject)
    asked.end(body)
  })
}

/** Writes bytes to the server and gives what it answers until it ends the connection, or for `forMs` at most. */
export function sayRaw(origin: string, bytes: string, forMs = 10_000): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    const enough = setTimeout(() => socket.destroy(), forMs)
    socket.on('data', (part: Buffer) => (said += part.toString('latin1')))
    socket.once('error', (error) => (said === '' ? reject(error) : undefined))
    socket.once('close', () => {
      clearTimeout(enough)
      resolve(said)
    })
  })
}
