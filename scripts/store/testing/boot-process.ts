// Run by tests as a process of its own: does what the server does before it answers anybody, and says so.
import { openForService } from '../../../instrumentation-node'
import { closeStore } from '../../../lib/server/db/open-store'

await openForService()
console.log('boots')
await closeStore()
