import { readFileSync } from 'node:fs'

/** What `npm run NAME` hands to Node, as it stands in package.json. Throws where there is no such script of Node's. */
export function npmScript(name: string): string[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [program, ...words] = (scripts[name] ?? '').split(' ')
  if (program !== 'node') throw new Error(`npm run ${name} starts no program of Node.`)
  return words
}
