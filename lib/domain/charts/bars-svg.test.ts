import { describe, expect, it } from 'vitest'
import { barsSvg, type FigureBar } from './bars-svg'
import { SVG_PALETTE } from './svg-palette'
import { yearsSvg } from './years-svg'

const hostile = '<script>alert("1")</script>\u0000 & </text> ]]>'
const words = (text: string) => ({ title: text, subtitle: text, caption: [text] })
const bar = (changes: Partial<FigureBar>): FigureBar => ({
  label: 'Intravenous',
  depth: 0,
  count: 3,
  isMissing: false,
  isAside: false,
  ...changes,
})

describe('bars as an SVG figure', () => {
  it('hold every text as text, whatever it is made of', () => {
    const bars = barsSvg({ ...words(hostile), bars: [bar({ label: hostile, isMissing: true })] })
    const years = yearsSvg({ ...words(hostile), years: [{ value: '2020', count: 1, isAside: false }] })
    for (const drawn of [bars, years]) {
      const elements = [...drawn.matchAll(/<\/?(\w+)/g)].map(([, name]) => name)
      expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'rect', 'text']))
      expect(drawn.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
      expect(drawn).not.toContain('\u0000')
    }
  })

  it('are as long as their counts, each with its number', () => {
    const drawn = barsSvg({ ...words('Trials'), bars: [bar({ count: 8 }), bar({ count: 2 })] })
    const lengths = [...drawn.matchAll(/width="(\d+)" height="14"/g)].map(([, width]) => Number(width))
    expect(lengths).toEqual([320, 80])
    expect(drawn).toMatch(/>8<\/text>[\s\S]*>2<\/text>/)
  })

  it('tell what is chosen, what is set aside and what is missing apart', () => {
    const bars = [bar({}), bar({ isAside: true }), bar({ isMissing: true, label: 'not captured yet' })]
    const drawn = barsSvg({ ...words('Trials'), bars })
    const fills = [...drawn.matchAll(/height="14" rx="2" fill="(#\w+)"/g)].map(([, fill]) => fill)
    expect(fills).toEqual([SVG_PALETTE.steps[4], SVG_PALETTE.steps[2], SVG_PALETTE.line])
    expect(drawn).toMatch(/font-style="italic">not captured yet</)
  })

  it('keep the place of years without a trial, which have no column', () => {
    const years = ['2019', '2021'].map((value) => ({ value, count: 4, isAside: false }))
    const drawn = yearsSvg({ ...words('Trials'), years })
    expect(drawn.match(/>20\d\d</g)).toEqual(['>2019<', '>2020<', '>2021<'])
    expect(drawn.match(/<rect x/g)).toHaveLength(2)
  })
})
