'use client'

import { useEffect, useRef, type FormEvent, type MouseEvent, type ReactNode } from 'react'

/**
 * Makes links and GET forms that lead to the page we are on change the address in place: `go` gets the query asked for
 * and writes the address. Without scripts, with a modifier key, or to another page they are ordinary links and forms.
 * The element that had the focus keeps it when the drawing moves it.
 */
export function InPlace(props: { path: string; go: (query: URLSearchParams) => void; children: ReactNode }) {
  const lastFocused = useRef<string | null>(null)

  useEffect(() => {
    const key = lastFocused.current
    lastFocused.current = null
    if (key !== null && document.activeElement === document.body)
      document
        .querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`)
        ?.focus({ preventScroll: true })
  })

  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (event.defaultPrevented || !link || !isPlainClick(event) || !leadsHere(link, props.path)) return
    event.preventDefault()
    lastFocused.current = link.getAttribute('data-focus-key')
    props.go(addressOf(link).searchParams)
    if (link.hasAttribute('data-to-top')) toTop()
  }

  function submit(event: FormEvent) {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'get') return
    if (new URL(form.action).pathname !== props.path) return
    event.preventDefault()
    lastFocused.current = document.activeElement?.getAttribute('data-focus-key') ?? null
    props.go(askedBy(form))
  }

  return (
    <div style={{ display: 'contents' }} onClick={follow} onSubmit={submit}>
      {props.children}
    </div>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

function leadsHere(link: Element, path: string): boolean {
  const address = addressOf(link)
  const isOurs = address.origin === window.location.origin && address.pathname === path
  return isOurs && address.hash === '' && !link.hasAttribute('download') && !link.hasAttribute('target')
}

/** Also of links inside drawings, whose `href` is no text. */
function addressOf(link: Element): URL {
  return new URL(link.getAttribute('href') ?? '', window.location.href)
}

function askedBy(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') query.append(name, value)
  return query
}

function toTop() {
  const main = document.getElementById('main')
  main?.scrollIntoView()
  main?.focus({ preventScroll: true })
}
