import { describe, expect, it } from 'vitest'
import { pressedShortcut } from './shortcut-keys'

const keys = { ctrlKey: false, metaKey: false, altKey: false }
const reading = { areSingleKeysOn: true, isTyping: false }

describe('a pressed key', () => {
  it('opens the palette with Ctrl-K or Cmd-K, also while typing', () => {
    const typing = { areSingleKeysOn: false, isTyping: true }
    expect(pressedShortcut({ ...keys, key: 'k', ctrlKey: true }, typing)).toBe('palette')
    expect(pressedShortcut({ ...keys, key: 'K', metaKey: true }, typing)).toBe('palette')
  })

  it('means search or shortcuts when alone', () => {
    expect(pressedShortcut({ ...keys, key: '/' }, reading)).toBe('search')
    expect(pressedShortcut({ ...keys, key: '?' }, reading)).toBe('shortcuts')
    expect(pressedShortcut({ ...keys, key: 'k' }, reading)).toBeNull()
  })

  it('does nothing in a field, with a modifier, or when single keys are off', () => {
    expect(pressedShortcut({ ...keys, key: '/' }, { ...reading, isTyping: true })).toBeNull()
    expect(pressedShortcut({ ...keys, key: '/', ctrlKey: true }, reading)).toBeNull()
    expect(pressedShortcut({ ...keys, key: '?' }, { ...reading, areSingleKeysOn: false })).toBeNull()
  })
})
