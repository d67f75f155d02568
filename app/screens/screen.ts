import type { ComponentType } from 'react'

/** What stands where a page would that cannot be shown. */
export interface Screen {
  title: string // of the document
  Body: ComponentType
}
