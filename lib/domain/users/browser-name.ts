const browsers: [pattern: RegExp, name: string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [pattern: RegExp, name: string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** Names the browser of a sign-in in a few words, as far as its user-agent line tells: "Firefox on Linux". */
export function browserName(userAgent: string | null): string {
  const browser = nameIn(browsers, userAgent)
  const system = nameIn(systems, userAgent)
  if (!browser && !system) return 'An unknown browser'
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ')
}

function nameIn(names: [RegExp, string][], text: string | null): string | undefined {
  return names.find(([pattern]) => pattern.test(text ?? ''))?.[1]
}
