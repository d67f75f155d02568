'use client'

import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import styles from './theme-switch.module.css'
import { useColourScheme } from '@/lib/client/colour-scheme'

const CHOICES = {
  light: { next: 'dark', icon: IconSun, label: 'light' },
  dark: { next: 'auto', icon: IconMoon, label: 'dark' },
  auto: { next: 'light', icon: IconDeviceDesktop, label: 'as the system' },
} as const

/** Light, dark or as the system, remembered in this browser. Without scripts the system's scheme is used. */
export function ThemeSwitch() {
  const [scheme, choose] = useColourScheme()
  const choice = CHOICES[scheme]
  const next = CHOICES[choice.next]
  return (
    <button
      type="button"
      className={`${styles.switch} needs-scripts`}
      onClick={() => choose(choice.next)}
      aria-label={`Colours: ${choice.label}. Change to ${next.label}`}
      title={`Colours: ${choice.label}`}
    >
      <choice.icon size={18} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
