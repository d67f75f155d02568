'use client'

import { useEffect } from 'react'
import { useRemembered } from './use-remembered'

/** The colours a reader asked for; `auto` is what the system says. */
export type ColourScheme = 'light' | 'dark' | 'auto'

const dark = '(prefers-color-scheme: dark)'

/** The colours chosen in this browser, kept in force while the page stands; the server draws `auto`. */
export function useColourScheme(): [ColourScheme, (scheme: ColourScheme) => void] {
  const [stored, choose] = useRemembered('colours', 'auto')
  const scheme = stored === 'light' || stored === 'dark' ? stored : 'auto'

  useEffect(() => {
    const system = window.matchMedia(dark)
    function apply() {
      const inForce = scheme === 'auto' ? (system.matches ? 'dark' : 'light') : scheme
      document.documentElement.setAttribute('data-mantine-color-scheme', inForce)
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [scheme])

  return [scheme, choose]
}
