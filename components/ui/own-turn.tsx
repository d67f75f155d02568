import { Activity, type ReactNode } from 'react'

/**
 * A part of a page which the scripts take over in a turn of its own, so that a large page never keeps a reader's tap
 * waiting for all of it. Nothing else changes: the server draws it in its place, and a tap on it is heard at once.
 */
export function OwnTurn({ children }: { children: ReactNode }) {
  return <Activity>{children}</Activity>
}
