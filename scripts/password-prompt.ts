import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'

/** Asks for a password twice without showing it; where standard input is no terminal, its first line is the password. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? ''
  const first = await ask('Password (not shown): ')
  if ((await ask('The same again: ')) !== first)
    throw new Error('The two passwords differ. Nothing was made.')
  return first
}

function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve, reject) => {
    lines.on('SIGINT', () => {
      lines.close()
      reject(new Error('\nStopped. Nothing was made.'))
    })
    lines.question('', (answer) => {
      lines.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
