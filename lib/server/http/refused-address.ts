import type { Refusal } from './refused-write'

/**
 * Tells why no page can be found by a path, or null. A percent sign that begins no sign of UTF-8 makes the framework
 * throw before any code of ours is asked, which looked like a failure of ours: 500 (measured).
 */
export function refusedAddress(pathname: string): Refusal | null {
  try {
    decodeURIComponent(pathname)
    return null
  } catch {
    return {
      status: 400,
      code: 'brokenAddress',
      message: 'This address holds a broken percent code, so there is nothing to find by it.',
    }
  }
}
