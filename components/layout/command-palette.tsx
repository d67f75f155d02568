'use client'

import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Input.css'
import '@mantine/spotlight/styles.css'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { MantineScope } from '../ui/mantine-scope'
import { ProgressBar } from '../ui/progress-bar'
import type { PaletteSearch } from './palette-entry'
import { PaletteList } from './palette-list'
import { usePaletteEntries } from './use-palette-entries'
import styles from './command-palette.module.css'

const [store, palette] = createSpotlight()
const listId = 'palette-list'

/** Finds trials, products, cell types and pages as one types; Enter goes there. */
export function CommandPalette(props: { isOpen: boolean; search: PaletteSearch; onClose: () => void }) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [words, setWords] = useState('')
  const { entries, state } = usePaletteEntries(words, props.search)
  const { selected } = useSpotlight(store)

  useEffect(() => {
    if (props.isOpen) palette.open()
    else palette.close()
  }, [props.isOpen])

  return (
    <MantineScope>
      <ProgressBar isBusy={isPending} />
      <Spotlight.Root
        store={store}
        query={words}
        onQueryChange={setWords}
        onSpotlightClose={props.onClose}
        shortcut={null}
        lockScroll={false}
        overlayProps={{ color: 'var(--backdrop)', backgroundOpacity: 1, className: styles.overlay ?? '' }}
        transitionProps={{ duration: 0 }}
        classNames={{ content: styles.content ?? '', body: styles.body ?? '' }}
        attributes={{ content: { 'aria-label': 'Find in the atlas' } }}
      >
        <Spotlight.Search
          className={styles.search ?? ''}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
          placeholder="Find a trial, product, cell type or page"
          aria-label="Find a trial, product, cell type or page"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries[selected] ? `${listId}-${selected}` : undefined}
          maxLength={200}
        />
        <PaletteList
          id={listId}
          entries={entries}
          state={state}
          selected={selected}
          onChoose={(href) => startTransition(() => router.push(href))}
        />
      </Spotlight.Root>
    </MantineScope>
  )
}
