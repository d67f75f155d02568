'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { isTyping, pressedShortcut, type Shortcut } from './shortcut-keys'
import { ShortcutsDialog } from './shortcuts-dialog'
import type { PaletteSearch } from './palette-entry'
import { useRemembered } from '@/lib/client/use-remembered'

// The palette brings Mantine's Spotlight; it is fetched and drawn, closed, when Ctrl or Cmd goes down, so that the K
// finds it at hand and no letter typed after it goes astray.
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
})

/** Ctrl/Cmd-K opens the palette, `/` goes to the search, `?` lists the shortcuts. Single keys can be turned off. */
export function Keyboard({ search }: { search: PaletteSearch }) {
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null)
  const [isPaletteWanted, setPaletteWanted] = useState(false)
  const [singleKeys, setSingleKeys] = useRemembered('single-keys', 'on')

  useEffect(() => {
    const actions: Record<Shortcut, () => void> = {
      palette: () => {
        setPaletteWanted(true)
        setOpened('palette')
      },
      search: focusSearch,
      shortcuts: () => setOpened('shortcuts'),
    }
    function press(event: KeyboardEvent) {
      if (event.key === 'Control' || event.key === 'Meta') setPaletteWanted(true)
      const shortcut = pressedShortcut(event, {
        areSingleKeysOn: singleKeys === 'on',
        isTyping: isTyping(event),
      })
      if (!shortcut) return
      event.preventDefault()
      actions[shortcut]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])

  return (
    <>
      <button type="button" className="needs-scripts" onClick={() => setOpened('shortcuts')}>
        Keyboard shortcuts
      </button>
      <ShortcutsDialog
        isOpen={opened === 'shortcuts'}
        areSingleKeysOn={singleKeys === 'on'}
        onSingleKeys={(isOn) => setSingleKeys(isOn ? 'on' : 'off')}
        onClose={() => setOpened(null)}
      />
      {isPaletteWanted && (
        <CommandPalette isOpen={opened === 'palette'} search={search} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

function focusSearch() {
  const input = document.querySelector('[data-atlas-search]')
  if (!(input instanceof HTMLInputElement)) return
  input.focus()
  input.select()
}
