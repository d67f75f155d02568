import path from 'node:path'
import { z } from 'zod'
import { isPostgresql } from './db/postgresql/address'
import { processSingleton } from './db/process-singleton'

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
  .transform((word) => ['on', 'true', '1'].includes(word))

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535')
    .default(3000),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://atlas.example.org, without a path')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:.|postgres(?:ql)?:\/\/.)/,
      'must name a SQLite file, such as file:./data/cell-trial-atlas.db, or a PostgreSQL database, such as postgresql://user:password@host/atlas',
    )
    .default('file:./data/cell-trial-atlas.db'),
  DATA_FOLDER: z.string().optional(),
  BETTER_AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PUBLIC_READING: flag.default(true),
  TRUSTED_PROXY: flag.default(false),
  METRICS_ADDRESS: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/, 'must be host:port, such as 127.0.0.1:9464')
    .optional(),
})

export interface Env {
  port: number
  appOrigin: string
  acceptedOrigins: string[] // appOrigin and, while it is the default, the same port on 127.0.0.1
  storeAddress: string // the file, absolute, or a postgresql:// address
  dataFolder: string // absolute; what is kept beside the database: the secret that was not given
  authSecret: string | null
  isPublicReading: boolean
  hasTrustedProxy: boolean
  metricsAddress: string | null
}

/** The environment, parsed once per process. Throws a sentence naming the variable when a value is bad. */
export function env(): Env {
  return processSingleton('env', () => parseEnv(process.env, process.cwd()))
}

/**
 * Parses the variables of DESIGN section 10; an empty text counts as absent. Relative database paths are relative to
 * `root`. Throws an Error with one sentence per bad variable.
 */
export function parseEnv(source: Record<string, string | undefined>, root: string): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(describeIssue).join(' '))
  const values = parsed.data
  const storeAddress = readStoreAddress(values.DATABASE_URL, root)
  const local = `http://localhost:${String(values.PORT)}`
  return {
    port: values.PORT,
    appOrigin: values.APP_ORIGIN ?? local,
    acceptedOrigins: values.APP_ORIGIN
      ? [values.APP_ORIGIN]
      : [local, `http://127.0.0.1:${String(values.PORT)}`],
    storeAddress,
    dataFolder: isPostgresql(storeAddress)
      ? path.resolve(root, values.DATA_FOLDER ?? 'data')
      : path.dirname(storeAddress),
    authSecret: values.BETTER_AUTH_SECRET ?? null,
    isPublicReading: values.PUBLIC_READING,
    hasTrustedProxy: values.TRUSTED_PROXY,
    metricsAddress: values.METRICS_ADDRESS ?? null,
  }
}

function readStoreAddress(url: string, root: string): string {
  return isPostgresql(url) ? url : path.resolve(root, url.replace(/^file:(\/\/(?=\/))?/, ''))
}

function describeIssue(issue: { path: PropertyKey[]; message: string }): string {
  return `The environment variable ${issue.path.map(String).join('.')} ${issue.message}.`
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text
}
