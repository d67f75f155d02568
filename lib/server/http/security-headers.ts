const YEAR_S = 31_536_000

/**
 * The headers every answer carries beside its content security policy (set in next.config.ts). `Referrer-Policy` is never `no-referrer`: it
 * makes form posts say `Origin: null` (DESIGN section 8).
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Strict-Transport-Security for sites served over https; null otherwise, so that a local site stays reachable. */
export function strictTransport(appOrigin: string): string | null {
  return appOrigin.startsWith('https://') ? `max-age=${YEAR_S}; includeSubDomains` : null
}
