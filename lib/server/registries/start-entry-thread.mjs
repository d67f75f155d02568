// A thread begins without what lets Node read TypeScript: this brings it, then starts the work.
import { register } from 'tsx/esm/api'

register()
await import('./entry-thread.ts')
