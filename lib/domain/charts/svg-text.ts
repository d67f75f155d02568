import { escapeXml } from '../shared/escape-xml'
import { oneLine } from '../shared/one-line'

interface Place {
  x: number
  y: number
  size: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  style?: 'italic' | 'bold'
}

/** One line of text of a drawing; whatever a registry wrote is text and never a mark. */
export function svgText(text: string, { x, y, size, fill, anchor = 'start', style }: Place): string {
  const look = style === 'bold' ? ' font-weight="600"' : style === 'italic' ? ' font-style="italic"' : ''
  const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"`
  return `<text ${place}${look}>${escapeXml(oneLine(text))}</text>`
}

/** Breaks a text between words into lines of at most so many characters; a longer word has a line of its own. */
export function wrapText(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of oneLine(text).split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A text cut to so many characters, the cut marked. */
export function cutText(text: string, most: number): string {
  const signs = [...text]
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
