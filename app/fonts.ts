import localFont from 'next/font/local'

// The signs of almost every text, fetched with the page: a text drawn in another font first moves when its own comes. What
// else the families hold (layout.tsx) is fetched when a text asks for it; what takes their room meanwhile is in base.css.
const sans = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans-latin',
  adjustFontFallback: false,
})

const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-latin',
  adjustFontFallback: false,
})

/** The classes of the document under which tokens.css finds these fonts. */
export const fontClasses = `${sans.variable} ${serif.variable}`
