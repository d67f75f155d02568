import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource/ibm-plex-mono/400.css'
import './tokens.css'
import './base.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { KeptAnswer } from '@/components/forms/kept-answer'
import { HeaderSearch } from '@/components/layout/header-search'
import type { NavigationItem } from '@/components/layout/main-navigation'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { ThemeSwitch } from '@/components/layout/theme-switch'
import { AccountControl } from './account-control'
import { AtlasKeyboard } from './atlas-keyboard'
import { fontClasses } from './fonts'
import { ColourSchemeScript } from './colour-scheme-script'
import { keptAnswer } from './kept-answer'
import { Providers } from './providers'
import styles from './layout.module.css'

export const metadata: Metadata = {
  title: { default: 'Cell Trial Atlas', template: '%s · Cell Trial Atlas' },
  description: 'Clinical trials of cell therapies, each value with its source.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

const PAGES: readonly NavigationItem[] = [
  { href: '/', label: 'Dashboard' },
  { href: '/trials', label: 'Trials' },
  { href: '/landscape', label: 'Landscape' },
  { href: '/cell-types', label: 'Cell types' },
  { href: '/products', label: 'Products' },
  { href: '/about/data', label: 'About', more: ' the data' },
]

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The proxy makes a nonce for each request and puts it into the content security policy.
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <ColourSchemeScript nonce={nonce} />
      </head>
      <body>
        <Providers>
          <SiteHeader items={PAGES}>
            <HeaderSearch />
            <ThemeSwitch />
            <AccountControl />
          </SiteHeader>
          <main id="main" tabIndex={-1} className={styles.main}>
            <KeptAnswer sent={await keptAnswer()} />
            {children}
          </main>
          <SiteFooter>
            <p>Cell Trial Atlas. Every value has a source; where sources disagree, all are shown.</p>
            <ul>
              <li>
                <Link href="/about/data" prefetch={false}>
                  Sources and licences
                </Link>
              </li>
              <li>
                <Link href="/about/api" prefetch={false}>
                  API
                </Link>
              </li>
              <li>
                <AtlasKeyboard />
              </li>
            </ul>
          </SiteFooter>
        </Providers>
      </body>
    </html>
  )
}
