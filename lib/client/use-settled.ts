'use client'

import { useState } from 'react'

/** The last value that held while nothing was on its way: what the answer still on screen was asked with. */
export function useSettled<T>(value: T, isOnItsWay: boolean): T {
  const [settled, setSettled] = useState(value)
  if (!isOnItsWay && settled !== value) setSettled(value)
  return isOnItsWay ? settled : value
}
