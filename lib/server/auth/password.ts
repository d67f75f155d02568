import { hash, verify } from '@node-rs/argon2'

// argon2id (2) at the cost OWASP's password storage sheet names: 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password for the store. Slow on purpose: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** Tells whether this is the password the hash was made of. */
export function isPasswordOf(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'))
}
