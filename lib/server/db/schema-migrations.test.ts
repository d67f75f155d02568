import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeMigrationProject } from './testing/migration-project'

test('the migrations lead to exactly prisma/schema.prisma', () => {
  expect(check(process.cwd())).toEqual({ status: 0, said: 'The migrations equal prisma/schema.prisma.\n' })
})

test('a column that no migration makes is named', () => {
  const project = makeMigrationProject()
  const schemaPath = path.join(project.root, 'prisma/schema.prisma')
  const schema = readFileSync(schemaPath, 'utf8')
  writeFileSync(schemaPath, schema.replace('model Setting {', 'model Setting {\n  forgotten String?'))
  const { status, said } = check(project.root)
  project.remove()
  expect(status).toBe(1)
  expect(said).toContain('ADD COLUMN "forgotten"')
})

function check(cwd: string) {
  const script = path.resolve('scripts/new-migration.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], {
    cwd,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}
