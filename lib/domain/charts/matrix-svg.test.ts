import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MatrixFigure, matrixSvg } from './matrix-svg'
import { SVG_PALETTE } from './svg-palette'

const hostile = '<script>alert("1")</script>\u0000 & </text> ]]>'
const figure = (changes: Partial<MatrixFigure> = {}): MatrixFigure => ({
  title: '3 trials in stroke',
  subtitle: 'Cell type × phase combination, trials',
  caption: ['data as of 27 June 2026, version 4.'],
  columns: [{ label: 'Phase 1', isMissing: false }],
  rows: [{ label: 'T cell', depth: 0, isMissing: false, cells: [{ count: 3, text: '3' }] }],
  darkestFrom: 5,
  ...changes,
})

describe('a matrix as an SVG figure', () => {
  it('holds every text as text, whatever it is made of', () => {
    const drawn = matrixSvg(
      figure({
        title: hostile,
        subtitle: hostile,
        caption: [hostile],
        columns: [{ label: hostile, isMissing: true }],
        rows: [{ label: hostile, depth: 1, isMissing: true, cells: [{ count: 1, text: hostile }] }],
      }),
    )
    const elements = [...drawn.matchAll(/<\/?(\w+)/g)].map(([, name]) => name)
    expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'rect', 'text']))
    expect(drawn).toContain('&lt;script&gt;alert("1")&lt;/script&gt;')
    expect(drawn.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
    expect(drawn).not.toContain('\u0000')
    expect(drawn.match(/<text/g)).toHaveLength(drawn.match(/<\/text>/g)?.length ?? -1)
  })

  it('asks nothing of anywhere and runs nothing', () => {
    expect(matrixSvg(figure())).not.toMatch(/href|style=|@import|url\(|on\w+=/)
  })

  it('shows a gap as a dashed box without a number, and a number on its tint', () => {
    const row = { label: 'T cell', depth: 0, isMissing: false }
    const drawn = matrixSvg(
      figure({
        columns: [
          { label: 'Phase 1', isMissing: false },
          { label: 'Phase 2', isMissing: false },
        ],
        rows: [
          {
            ...row,
            cells: [
              { count: 0, text: null },
              { count: 5, text: '5' },
            ],
          },
        ],
      }),
    )
    expect(drawn.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(drawn).toMatch(
      new RegExp(`fill="${SVG_PALETTE.steps[5]}"/><text [^>]*fill="#ffffff"[^>]*>5</text>`),
    )
  })

  it('breaks long sentences into lines that fit its width', () => {
    const title = Array.from({ length: 40 }, () => 'mesenchymal').join(' ')
    const drawn = matrixSvg(figure({ title }))
    const lines = [...drawn.matchAll(/font-size="18"[^>]*>([^<]*)</g)].map(([, line = '']) => line)
    expect(lines.join(' ')).toBe(title)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(66)
  })
})

it('the colours of drawings are the light ones of the pages', () => {
  const css = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')
  const light = (token: string) => new RegExp(`--${token}: light-dark\\((#\\w+),`).exec(css)?.[1]
  expect(SVG_PALETTE).toEqual({
    ...Object.fromEntries(['surface', 'ink', 'muted', 'faint', 'line'].map((name) => [name, light(name)])),
    steps: [light('surface'), ...[1, 2, 3, 4, 5].map((step) => light(`step-${String(step)}`))],
    onStepLow: light('on-step-low'),
    onStepHigh: light('on-step-high'),
  })
})
