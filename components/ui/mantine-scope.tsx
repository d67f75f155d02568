'use client'

import '@mantine/core/styles/default-css-variables.css'
import './mantine-scope.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useState } from 'react'

/**
 * What Mantine's controls need around them. It stands around each control instead of the whole site: a page that only
 * reads then carries neither its scripts nor its styles.
 */
export function MantineScope({ children }: { children: ReactNode }) {
  const [colours] = useState(() => localStorageColorSchemeManager({ key: 'atlas.colours' }))
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}

const theme = { respectReducedMotion: true }
