import { useEffect, useRef, type RefObject } from 'react'

/** Lets Escape and a click outside close a <details>; without scripts it opens and closes by its summary alone. */
export function useClosingDetails(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (isClosing: boolean, isFocusBack: boolean) => {
      if (!isClosing || !details.current?.open) return
      details.current.open = false
      if (isFocusBack) details.current.querySelector('summary')?.focus()
    }
    const press = (event: KeyboardEvent) => close(event.key === 'Escape', true)
    const click = (event: MouseEvent) =>
      close(event.target instanceof Node && !details.current?.contains(event.target), false)
    document.addEventListener('keydown', press)
    document.addEventListener('click', click)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', click)
    }
  }, [])

  return details
}
