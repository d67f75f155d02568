import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

// Mantine wants ten shades of a colour; ours is one token whose value changes with the scheme (tokens.css).
const accent: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-strong)',
  'var(--accent-strong)',
]

/** Mantine drawn with our tokens: no colour, font or size of its own. */
export const atlasTheme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  white: 'var(--surface)',
  black: 'var(--ink)',
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-serif)' },
  defaultRadius: 'var(--radius)',
  fontSizes: {
    xs: 'var(--text-hint)',
    sm: 'var(--text-small)',
    md: 'var(--text-body)',
    lg: 'var(--text-card)',
    xl: 'var(--text-title)',
  },
  respectReducedMotion: true,
})

/** The variables Mantine's own style sheets read, answered by our tokens in both schemes. */
export const atlasVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--accent-soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
  },
  light: {},
  dark: {},
})
