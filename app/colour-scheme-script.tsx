// The same as `useColourScheme`, before the first drawing: no flash of the other colours.
const script = `try {
  var scheme = localStorage.getItem('atlas.colours')
  if (scheme !== 'light' && scheme !== 'dark')
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
} catch {}`

/** Puts the colours chosen in this browser in force while the page is still being read. */
export function ColourSchemeScript({ nonce }: { nonce: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
