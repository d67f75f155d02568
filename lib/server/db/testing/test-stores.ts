/** How tests come by stores of their own, on one engine. */
export interface TestStores {
  /** The address of a store made once by `build` and kept under this name, to be cloned and never written. */
  template: (name: string, build: (address: string) => Promise<void>) => Promise<string>
  /** A store of its own with everything the template holds; gives its address. */
  clone: (template: string) => Promise<string>
  /** Removes every clone of this process. What stands open has to be closed first. */
  remove: () => Promise<void>
}
