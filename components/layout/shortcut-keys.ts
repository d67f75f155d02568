export type Shortcut = 'palette' | 'search' | 'shortcuts'

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Which shortcut a key press means, if any. Single keys do nothing while somebody types or has turned them off. */
export function pressedShortcut(
  event: Keys,
  { areSingleKeysOn, isTyping }: { areSingleKeysOn: boolean; isTyping: boolean },
): Shortcut | null {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && !event.altKey && event.key.toLowerCase() === 'k') return 'palette'
  if (isCommand || event.altKey || isTyping || !areSingleKeysOn) return null
  if (event.key === '/') return 'search'
  return event.key === '?' ? 'shortcuts' : null
}

/** Tells whether a key press goes into a field. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
