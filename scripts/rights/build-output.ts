import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A server action as the built server knows it. */
export interface BuiltAction {
  id: string // what a request names it by
  name: string // file and export: `app/login/login-actions.ts signInAction`
  pages: string[] // the entries whose bundles hold it
}

/** The addresses the built app answers, as Next's own manifest names them: `/trials/[id]`. */
export function builtAddresses(root: string): string[] {
  return Object.values(read(root, 'app-path-routes-manifest.json', z.record(z.string(), z.string())))
}

/** The addresses of the pages router, which this app does not use: Next's own failed screen alone. */
export function builtPages(root: string): string[] {
  return Object.keys(read(root, 'server/pages-manifest.json', z.record(z.string(), z.string())))
}

/** Rewrites and redirects, which could open a second way to a page; Next's own removal of a last slash is left out. */
export function builtDetours(root: string): string[] {
  const { redirects, rewrites } = read(root, 'routes-manifest.json', detours)
  const { beforeFiles, afterFiles, fallback } = rewrites
  const own = redirects.filter(({ internal }) => internal !== true)
  return [...own, ...beforeFiles, ...afterFiles, ...fallback].map(({ source }) => source)
}

/** The server actions the built app would run. */
export function builtActions(root: string): BuiltAction[] {
  const { node, edge } = read(root, 'server/server-reference-manifest.json', references)
  return Object.entries({ ...edge, ...node }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    pages: Object.keys(workers),
  }))
}

const source = z.object({ source: z.string(), internal: z.boolean().optional() })
const detours = z.object({
  redirects: z.array(source),
  rewrites: z.object({
    beforeFiles: z.array(source),
    afterFiles: z.array(source),
    fallback: z.array(source),
  }),
})
const action = z.object({
  filename: z.string(),
  exportedName: z.string(),
  workers: z.record(z.string(), z.unknown()),
})
const references = z.object({ node: z.record(z.string(), action), edge: z.record(z.string(), action) })

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(root, '.next', file), 'utf8')))
}
