import { isIPv6 } from 'node:net'
import { env } from '../env'

/**
 * The network a request comes from, as limits count it: an IPv4 address, or the first 64 bits of an IPv6 one, which is
 * what one subscriber gets. Next writes the address of the connection into X-Forwarded-For after the proxy took away
 * what the visitor sent there; only with TRUSTED_PROXY does that header arrive from outside, and then its last entry is
 * the one our own proxy wrote.
 */
export function clientNetwork(headers: Headers): string {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  const own = env().hasTrustedProxy ? entries.at(-1) : entries[0]
  return networkOf(own ?? '')
}

/** The network of one address; what is no address counts as one network called `unknown`. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  const plain = mapped ?? address
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(plain)) return plain
  return isIPv6(plain) ? `${firstGroups(plain)}::/64` : 'unknown'
}

function firstGroups(address: string): string {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const isShortened = address.includes('::')
  const zeros = isShortened
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : []
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
