// Loaded before everything else of a long command: whoever reads pages meanwhile goes first, also while it is still being
// loaded. On Linux each thread has a priority of its own, and those that collect garbage have begun already.
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

for (const thread of threadsOfThisProcess()) setPriority(thread, 10)

function threadsOfThisProcess() {
  try {
    return readdirSync('/proc/self/task').map(Number)
  } catch {
    return [0] // elsewhere the process has one priority
  }
}
