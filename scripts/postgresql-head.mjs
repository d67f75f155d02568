// The PostgreSQL head of the one model file: `npm run db:postgresql-head` writes prisma/postgresql/schema.prisma from
// prisma/schema.prisma and prisma/postgresql/guards.sql from prisma/guards.sql; a test holds them equal.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What is made from what. */
export const HEADS = [
  { from: 'prisma/schema.prisma', to: 'prisma/postgresql/schema.prisma', make: postgresqlSchema },
  { from: 'prisma/guards.sql', to: 'prisma/postgresql/guards.sql', make: postgresqlGuards },
]

/**
 * The schema for PostgreSQL: the same models, with enums as texts.
 * @param {string} schema the text of prisma/schema.prisma
 */
export function postgresqlSchema(schema) {
  const enums = [...schema.matchAll(/^enum (\w+) \{/gm)].map(([, name]) => name)
  const column = new RegExp(`^( +\\w+ +)(?:${enums.join('|')})(\\??)(?= |$)(.*)$`, 'gm')
  const body = schema
    .slice(schema.indexOf('generator client'))
    .replace(/^enum \w+ \{[^}]*\}\n\n/gm, '')
    .replace('"../generated/prisma"', '"../../generated/prisma-postgresql"')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace(column, (_, start, optional, rest) => {
      const texts = rest.replace(/@default\((\w+)\)/, '@default("$1")')
      return `${start}String${optional}${texts}`
    })
  return `// Made from prisma/schema.prisma by scripts/postgresql-head.mjs; change that file, then run the script again.
// Our closed lists are texts here, as they are in SQLite: the guards hold both engines to the same lists in the same words.

${body}`
}

const GUARD =
  /^CREATE TRIGGER (\w+) BEFORE (INSERT|UPDATE|DELETE)(?: OF "\w+")? ON "(\w+)"\n(?:WHEN ([\s\S]*?)\n)?BEGIN SELECT RAISE\(ABORT, '(.*)'\); END;$/gm

/**
 * The guards for PostgreSQL: each trigger with a function of its name, and one more against TRUNCATE for every table of
 * which no row may be deleted.
 * @param {string} guards the text of prisma/guards.sql
 */
export function postgresqlGuards(guards) {
  const made = [...guards.matchAll(GUARD)].flatMap(([, name, event, table, condition, refusal]) => {
    const row = rowGuard({ name, event, table, condition, refusal })
    const isNoDelete = event === 'DELETE' && condition === undefined
    return isNoDelete
      ? [row, truncateGuard(name.replace(/_no_delete$/, '_no_truncate'), table, refusal)]
      : [row]
  })
  return `-- Made from prisma/guards.sql by scripts/postgresql-head.mjs; change that file, then run the script again.

${made.join('\n\n')}
`
}

function rowGuard({ name, event, table, condition, refusal }) {
  const raise = `RAISE EXCEPTION '${refusal}';`
  const test = condition?.replace(/ IS NOT (?=NEW)/g, ' IS DISTINCT FROM ')
  const body =
    test === undefined
      ? raise
      : `IF ${test} THEN\n    ${raise}\n  END IF;\n  RETURN ${event === 'DELETE' ? 'OLD' : 'NEW'};`
  return guard(name, body, `BEFORE ${event} ON "${table}" FOR EACH ROW`)
}

function truncateGuard(name, table, refusal) {
  return guard(name, `RAISE EXCEPTION '${refusal}';`, `BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT`)
}

function guard(name, body, when) {
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  ${body}
END
$guard$;
CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION ${name}();`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync('prisma/postgresql', { recursive: true })
  for (const { from, to, make } of HEADS) {
    writeFileSync(to, make(readFileSync(from, 'utf8')))
    console.log(`Wrote ${to}`)
  }
}
