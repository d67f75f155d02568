import { createOTP } from '@better-auth/utils/otp'
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { authSecret } from './auth-secret'

const recoveryCodeCount = 10

/** A new second factor: what the app is told, and what the store keeps, encrypted as the auth library reads it. */
export interface NewSecondFactor {
  address: string // otpauth://..., which the app reads from the picture
  stored: { secret: string; backupCodes: string }
}

/** Makes the secret of a second factor for this address; its recovery codes come when it is confirmed. */
export async function makeSecondFactor(email: string): Promise<NewSecondFactor> {
  const secret = generateRandomString(32, 'a-z', 'A-Z', '0-9')
  const address = createOTP(secret).url('Cell Trial Atlas', email)
  return { address, stored: { secret: await encrypt(secret), backupCodes: await encrypt('[]') } }
}

/** Makes ten recovery codes; each signs in once. */
export async function makeRecoveryCodes(): Promise<{ codes: string[]; stored: string }> {
  const codes = Array.from({ length: recoveryCodeCount }, makeRecoveryCode)
  return { codes, stored: await encrypt(JSON.stringify(codes)) }
}

/** How many recovery codes are left of those stored. */
export async function countRecoveryCodes(stored: string): Promise<number> {
  const text = await symmetricDecrypt({ key: authSecret(), data: stored })
  return z.array(z.string()).parse(JSON.parse(text)).length
}

/** Tells whether the app with this stored secret shows the code now, half a minute early or late. */
export async function isCodeOf(storedSecret: string, code: string): Promise<boolean> {
  const secret = await symmetricDecrypt({ key: authSecret(), data: storedSecret })
  return createOTP(secret).verify(code)
}

function makeRecoveryCode(): string {
  const text = generateRandomString(10, 'a-z', '0-9')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

function encrypt(text: string): Promise<string> {
  return symmetricEncrypt({ key: authSecret(), data: text })
}
