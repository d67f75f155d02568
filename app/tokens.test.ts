import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const root = fileURLToPath(new URL('..', import.meta.url))
const ownColour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(/i

const text = 4.5 // WCAG 2.2, 1.4.3
const boundary = 3 // WCAG 2.2, 1.4.11

const grounds = ['paper', 'surface']
const pairs: [string, string, number][] = [
  ...['ink', 'muted', 'faint', 'accent', 'accent-strong', 'amber'].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, text]),
  ),
  ...['ink', 'muted', 'accent'].map((ink): [string, string, number] => [ink, 'accent-soft', text]),
  ...['ink', 'amber', 'muted'].map((ink): [string, string, number] => [ink, 'amber-soft', text]),
  ...['on-accent'].flatMap((ink): [string, string, number][] => [
    [ink, 'accent', text],
    [ink, 'accent-strong', text],
  ]),
  ...['1', '2', '3', '4'].map((step): [string, string, number] => ['on-step-low', `step-${step}`, text]),
  ...['5', '6'].map((step): [string, string, number] => ['on-step-high', `step-${step}`, text]),
  ...['muted', 'faint', 'ink'].map((ink): [string, string, number] => [ink, 'hatch', text]),
  ...grounds.map((ground): [string, string, number] => ['control', ground, boundary]),
]

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(pairs)('%s on %s has a contrast of at least %d', (ink, ground, least) => {
    expect(contrast(valueOf(ink, scheme), valueOf(ground, scheme))).toBeGreaterThanOrEqual(least)
  })
})

it('no style sheet or component names a colour of its own', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const drawn = files.filter((name) => /\.(css|tsx)$/.test(name) && name !== join('app', 'tokens.css'))
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter((name) => ownColour.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
})

function valueOf(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no colour --${name}`)
  return token[scheme]
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance of #rrggbb, by the formula of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
