/** The marks of footnotes behind a text. */
export function Marks({ marks }: { marks: readonly string[] }) {
  return marks.length === 0 ? null : <sup>{marks.join(', ')}</sup>
}
