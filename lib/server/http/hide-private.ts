const SECRET_KEY = /^(password|secret|token|cookie|set-cookie|authorization|email)$/i

/** Secrets and personal data that a message or a path may carry along, each with what stands there instead. */
const PRIVATE_TEXT: readonly (readonly [RegExp, string])[] = [
  [/(\/invitation\/)[^/?\s]+/g, '$1[hidden]'],
  [/((?:__Host-)?cell-trial-atlas[\w.-]*=)[^;\s]+/g, '$1[hidden]'],
  [/\b(Bearer|Basic) [\w.~+/=-]+/g, '$1 [hidden]'],
  // as the query library prints its arguments, and as addresses and headers have them
  [
    /\b(password|secret|token|cookie|authorization)("?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|[^\s,;&}]+)/gi,
    '$1$2[hidden]',
  ],
  [/[\w.%+-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail address]'],
]

// Most lines hold nothing of the kind, and are not taken apart.
const MAY_HOLD = /@|%40|password|secret|token|cookie|authorization|email|invitation|atlas|Bearer|Basic/i

/**
 * Takes secrets and e-mail addresses out of one JSON line of the log: values of telling keys whole, others by what they
 * look like. The last guard, not the first: nothing logs a body, a header or an account to begin with, but the message
 * of an unexpected error may quote one (RELIABILITY G14).
 */
export function hidePrivate(line: string): string {
  if (!MAY_HOLD.test(line)) return line
  return `${JSON.stringify(JSON.parse(line), hide)}\n`
}

function hide(key: string, value: unknown): unknown {
  if (SECRET_KEY.test(key) && typeof value !== 'number') return '[hidden]'
  if (typeof value !== 'string') return value
  return PRIVATE_TEXT.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), value)
}
