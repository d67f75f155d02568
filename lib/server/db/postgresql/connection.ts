import { Client } from 'pg'
import { connectionTo, sayAddress } from './address'

/**
 * Gives `work` one connection to a database and closes it after. Throws a sentence where the database cannot be reached.
 */
export async function withConnection<T>(
  address: string,
  work: (client: Client) => Promise<T>,
  settings: { options?: Record<string, string>; connectMs?: number } = {},
): Promise<T> {
  const client = new Client(connectionTo(address, { max: 1, options: {}, ...settings }))
  client.on('error', () => undefined) // what was being asked fails of it
  try {
    await client.connect()
  } catch (cause) {
    throw new Error(`The database ${sayAddress(address)} cannot be used: ${describe(cause)}.`, { cause })
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // one for each address of a host
  return 'errors' in error && Array.isArray(error.errors)
    ? error.errors.map(describe).join('; ')
    : error.message
}
