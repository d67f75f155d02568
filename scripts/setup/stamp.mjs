import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A hash of the names and contents of files and folders below `root`; what does not exist counts as absent. */
export function hashPaths(root, paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const path of paths.flatMap((path) => listFiles(root, path))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/**
 * Does the work unless the stamp file says it was done for this hash and its result still exists; stamps it only
 * once the work has succeeded.
 */
export async function once({ stamp, hash, result }, work) {
  if (isStamped(stamp, hash) && existsSync(result)) return 'unchanged'
  rmSync(stamp, { force: true })
  const note = await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return note
}

/** Whether the stamp file says that this very hash was dealt with. */
function isStamped(file, hash) {
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

function listFiles(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .filter((file) => !/\.test\.\w+$/.test(file))
    .sort()
}
