/** Carries the rest of an address through a GET form: all parameters but those the form asks for itself. */
export function HiddenFields({ query, except }: { query: string; except: readonly string[] }) {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !except.includes(name))
  return kept.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ))
}
