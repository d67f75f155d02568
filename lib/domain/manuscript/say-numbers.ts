/** Writes numbers as references are cited: in order, three or more in a row as a range ("1–3, 5, 6"). */
export function sayNumbers(numbers: readonly number[]): string {
  const ordered = [...new Set(numbers)].sort((left, right) => left - right)
  const runs: number[][] = []
  for (const number of ordered) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map(sayRun).join(', ')
}

/** The mark of the nth footnote, from 0: a to z, then aa, ab and so on. */
export function footnoteMark(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26))
  return place < 26 ? letter : footnoteMark(Math.floor(place / 26) - 1) + letter
}

function sayRun(run: readonly number[]): string {
  const [first, last] = [run[0], run.at(-1)]
  return run.length < 3 ? run.join(', ') : `${String(first)}–${String(last)}`
}
