import { Activity, Children, type ReactNode } from 'react'

/**
 * Parts of a page which the scripts take over each in a turn of its own, so that a large page never keeps a reader's tap
 * waiting for all of it. Nothing else changes: the server draws them in their place, and a tap on one is heard at once.
 */
export function InTurns({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => <Activity>{child}</Activity>)
}
