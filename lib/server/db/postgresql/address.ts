import type { PoolConfig } from 'pg'

/** Tells whether an address names a PostgreSQL database. */
export function isPostgresql(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address)
}

/** The address without what must not be in a message: the password. */
export function sayAddress(address: string): string {
  return address.replace(/^([^:]+:\/\/[^:@/]*):[^@/]*@/, '$1:…@').replace(/\?.*$/, '')
}

/** Settings of a connection; `options` are of the server's own, set as it connects. */
export function connectionTo(
  address: string,
  { max, options, connectMs = 5_000 }: { max: number; options: Record<string, string>; connectMs?: number },
): PoolConfig {
  const settings = { ...ALWAYS, ...options }
  return {
    connectionString: address,
    max,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: connectMs, // also the wait for a free one of the pool
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: 'cell-trial-atlas',
  }
}

/**
 * A machine that is cut off must not keep the turn to write: the server looks whether it is still there, and ends a
 * transaction that nobody goes on with.
 */
const ALWAYS = {
  timezone: 'UTC',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  idle_in_transaction_session_timeout: '180000',
  standard_conforming_strings: 'on',
}
