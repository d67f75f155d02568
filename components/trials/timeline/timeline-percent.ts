/** A share of the width as SVG takes it, to a hundredth of a percent. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
