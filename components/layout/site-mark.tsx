/** The mark of the atlas: a cell with two daughters. */
export function SiteMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" fill="none">
      <circle cx="13" cy="13" r="12" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="10.5" cy="11" r="4.5" fill="var(--accent)" />
      <circle cx="16.5" cy="16" r="2.6" stroke="var(--accent)" strokeWidth="1.8" />
    </svg>
  )
}
