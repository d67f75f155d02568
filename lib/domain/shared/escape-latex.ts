const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}', // not \{: BibTeX counts braces, whatever stands before them
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** Makes a text safe inside LaTeX and BibTeX: whatever it holds, it is set as it is and ends nothing (RELIABILITY C5). */
export function escapeLatex(text: string): string {
  const safe = text.replace(/[\\{}$&#%_^~<>]/g, (sign) => ESCAPES[sign] ?? sign)
  return safe.replace(/(?<=-)-|(?<=')'|(?<=[`?!])`/g, (sign) => `{}${sign}`) // else "--" is set as a dash
}
