import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const [promises = ''] = readFileSync('docs/reliability.md', 'utf8').split('## What was measured')
const lines = promises.split('\n').filter((line) => /^\| [A-H]\d/.test(line))

test('every promise on the page of reliability names tests that there are', () => {
  expect(lines.length).toBeGreaterThan(30)
  const absent = lines.flatMap((line) => {
    const named = [...line.matchAll(/`([^`]+)` “(.*?)”(?=<br>| +\|)/g)]
    if (named.length === 0) return [`no test: ${line}`]
    return named.flatMap(([, file = '', title = '']) =>
      readFileSync(file, 'utf8').includes(title) ? [] : [`${file}: ${title}`],
    )
  })
  expect(absent).toEqual([])
})
