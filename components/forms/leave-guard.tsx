'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Dialog } from '../ui/dialog'
import button from '../ui/button.module.css'
import styles from './leave-guard.module.css'

/**
 * Asks before a page with unsaved changes is left: by a link of ours in a dialog that offers to save first, by closing
 * the tab or an outside address in the browser's own words.
 */
export function LeaveGuard(props: { isUnsaved: boolean; save: () => Promise<boolean>; drop: () => void }) {
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)
  const { isUnsaved } = props

  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const hold = (event: MouseEvent) => {
      const href = leadsAway(event)
      if (href === null) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(href)
    }
    window.addEventListener('beforeunload', ask)
    window.addEventListener('click', hold, true)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('click', hold, true)
    }
  }, [isUnsaved])

  async function saveAndLeave() {
    if (target !== null && (await props.save())) router.push(target)
    setTarget(null)
  }

  function dropAndLeave() {
    props.drop()
    if (target !== null) router.push(target)
    setTarget(null)
  }

  return (
    <Dialog title="Leave with unsaved changes?" isOpen={target !== null} onClose={() => setTarget(null)}>
      <p>What you typed last is not in the saved draft yet.</p>
      <div className={styles.buttons}>
        <button type="button" className={button.primary} onClick={() => void saveAndLeave()}>
          Save the draft and leave
        </button>
        <button type="button" className={button.button} onClick={() => setTarget(null)}>
          Stay here
        </button>
        <button type="button" className={button.plain} onClick={dropAndLeave}>
          Leave without it
        </button>
      </div>
    </Dialog>
  )
}

/** The address inside the atlas that a plain click on a link would open in place of this page; null for anything else. */
function leadsAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return null
  const address = new URL(link.getAttribute('href') ?? '', window.location.href)
  const isHere = address.pathname === window.location.pathname && address.search === window.location.search
  return address.origin !== window.location.origin || isHere ? null : address.pathname + address.search
}
