import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody who has no mouse: they press keys, and come to a control with Tab alone. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Goes forward with Tab until the target has the focus, and shows it. */
  async reach(target: Locator): Promise<void> {
    await this.go(target, 'Tab')
  }

  /** Goes back with Shift and Tab. */
  async reachBack(target: Locator): Promise<void> {
    await this.go(target, 'Shift+Tab')
  }

  private async go(target: Locator, key: string): Promise<void> {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (await target.evaluate((element) => element === document.activeElement))
        return expectFocusShown(target)
      await this.press(key)
    }
    throw new Error(`The keyboard does not reach ${target.toString()}.`)
  }
}

const MOST_STEPS = 120 // a long form has about sixty controls

/** The focus is a ring of two pixels everywhere. */
async function expectFocusShown(target: Locator): Promise<void> {
  const ring = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return { outlineStyle, outlineWidth }
  })
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '2px' })
}
