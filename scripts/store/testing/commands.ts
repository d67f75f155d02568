import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Runs a command of scripts/ as a person would, on the store named: its exit code and all it printed. */
export async function runCommand(
  script: string,
  words: string[],
  storePath: string,
): Promise<{ exitCode: number | null; printed: string }> {
  const child = start(`scripts/${script}.ts`, words, storePath)
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
  const [code] = await once(child, 'close')
  return { exitCode: typeof code === 'number' ? code : null, printed: printed.trimEnd() }
}

/** Starts a process that writes to the store (or, `idle`, only holds it), and resolves once it has it open. */
export async function startWriter(storePath: string, words: ('idle' | never)[] = []) {
  const child = start('scripts/store/testing/writer-process.ts', words, storePath)
  let said = ''
  const ended = once(child, 'close')
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const lines = () => said.split('\n').slice(0, -1)
  const reaches = (count: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => void (lines().length > count && resolve())
      child.stdout.on('data', look)
      child.on('close', () => reject(new Error(`The writer ended after it said: ${said}`)))
      look()
    })
  await reaches(0)
  return {
    pid: child.pid,
    acknowledged: () => Number(lines().at(-1)?.replace('open', '0')),
    reaches,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function start(script: string, words: string[], storePath: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(script), ...words], {
    env: { ...process.env, DATABASE_URL: `file:${storePath}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.setMaxListeners(20)
  return child
}
