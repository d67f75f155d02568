'use client'

import { useMantineColorScheme } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import styles from './theme-switch.module.css'

const CHOICES = {
  light: { next: 'dark', icon: IconSun, label: 'light' },
  dark: { next: 'auto', icon: IconMoon, label: 'dark' },
  auto: { next: 'light', icon: IconDeviceDesktop, label: 'as the system' },
} as const

/** Light, dark or as the system, remembered in this browser. Without scripts the system's scheme is used. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // The server cannot know the remembered choice, so the first drawing shows the default.
  const choice = CHOICES[useMounted() ? colorScheme : 'auto']
  const next = CHOICES[choice.next]
  return (
    <button
      type="button"
      className={`${styles.switch} needs-scripts`}
      onClick={() => setColorScheme(choice.next)}
      aria-label={`Colours: ${choice.label}. Change to ${next.label}`}
      title={`Colours: ${choice.label}`}
    >
      <choice.icon size={18} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
