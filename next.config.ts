import type { NextConfig } from 'next'
import { SECURITY_HEADERS } from './lib/server/http/security-headers'

const root = import.meta.dirname

/**
 * What the standalone folder needs to make and fill its own database, beside the code that Next traces itself: the
 * migrations run in a process of their own, which is not bundled.
 */
const storeFiles = [
  './prisma/{migrations,postgresql/migrations}/**/*',
  './prisma/{guards,postgresql/guards}.sql',
  './prisma/seed/data/**/*',
  './scripts/{apply-migrations,migration-list,reading-connection,schema-engine}.mjs',
  './node_modules/@prisma/{adapter-better-sqlite3,adapter-pg,debug,driver-adapter-utils,schema-engine-wasm}/**/*.{js,mjs,json,wasm}',
]

/** What tracing would take along although the server never opens it: sources, data of this machine, image tools. */
const unusedFiles = ['**/*.{ts,tsx,css}', 'data/**/*', '**/node_modules/{sharp,@img}/**/*']

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  outputFileTracingIncludes: { '/*': storeFiles },
  outputFileTracingExcludes: { '*': unusedFiles },
  turbopack: { root },
  // These find files beside their own code, or hold what there is one of in a process: they stay packages at run time.
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino', 'prom-client'],
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // Types are a gate of `npm test`; checking them again here would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  // `next dev` would write instructions for coding agents into the work tree.
  agentRules: false,
  // Every answer, assets too; the policy with its nonce comes from proxy.ts.
  async headers() {
    const headers = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }))
    return [{ source: '/:path*', headers }]
  },
}

export default config
