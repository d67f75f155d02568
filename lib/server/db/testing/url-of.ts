import { isPostgresql } from '../postgresql/address'

/** The DATABASE_URL by which another process finds a store of this one. */
export function urlOf(address: string): string {
  return isPostgresql(address) ? address : `file:${address}`
}
