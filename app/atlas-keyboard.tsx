'use client'

import { Keyboard } from '@/components/layout/keyboard'
import { searchPalette } from '@/lib/client/palette/palette-search'

/** The keyboard of the atlas: shortcuts that every page has, and the palette over our API. */
export function AtlasKeyboard() {
  return <Keyboard search={searchPalette} />
}
