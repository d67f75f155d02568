'use client'

import './tokens.css'
import './base.css'
import PageFailed from './error'

/** Stands in for the whole document when the layout itself fails. */
export default function AtlasFailed(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <PageFailed {...props} />
        </main>
      </body>
    </html>
  )
}
