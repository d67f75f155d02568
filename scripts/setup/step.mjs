import { spawn } from 'node:child_process'

const tailLines = 25
const running = new Set() // the programs that `run` waits for
const underWay = new Map() // what is being done, and since when

/** A failure told as a sentence: what went wrong, the end of the output where there is one, and what to do. */
export class StepError extends Error {
  constructor(message, { output = '', remedy = '' } = {}) {
    super(message)
    this.output = output
    this.remedy = remedy
  }
}

/** Runs one named step, shows its progress, and ends the process with the step's name and remedy where it fails. */
export async function step(name, remedy, work) {
  const began = Date.now()
  const stopProgress = showProgress(name, began)
  try {
    const note = await work()
    stopProgress()
    console.log(`  ${note === 'unchanged' ? '=' : '✓'} ${name}${note ? ` (${note})` : ''} ${seconds(began)}`)
  } catch (error) {
    stopProgress()
    throw Object.assign(asStepError(error, remedy), { step: name })
  }
}

/** Prints a failed step: its name, the tail of its output, the remedy. */
export function printFailure(error) {
  const { step: name, output = '', remedy = '' } = error
  console.error(`\n✗ ${name ? `The step "${name}" failed: ` : ''}${error.message}`)
  if (output.trim()) console.error(`\n${tail(output)}\n`)
  if (remedy) console.error(`What to do: ${remedy}`)
}

/**
 * Runs a program to its end, at most `limit` milliseconds; resolves with its output, rejects with a StepError where it
 * does not end with 0.
 */
export function run(command, args, { env = {}, cwd, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: childEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      shell: process.platform === 'win32' && command === 'npm',
    })
    running.add(child)
    let output = ''
    const collect = (chunk) => (output += chunk)
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => reject(new StepError(error.message, { output })))
    child.on('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve(output)
      else reject(new StepError(`${command} ended with ${signal ?? code}.`, { output, code }))
    })
  })
}

/** Ends the programs that `run` waits for; used when the user stops us halfway. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM')
}

/** The last lines of an output. */
export function tail(output, lines = tailLines) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}

/** The environment of every program we call: ours, without a NODE_ENV set for something else, and without telemetry. */
export function childEnvironment(changes) {
  const { NODE_ENV: _environment, FORCE_COLOR: _colour, ...inherited } = process.env
  return { ...inherited, NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...changes }
}

/** Seconds since an instant, for people. */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}

function asStepError(error, remedy) {
  const failure = error instanceof StepError ? error : new StepError(error.message, { output: error.stack })
  failure.remedy ||= remedy
  return failure
}

/** Says what is being done, with its seconds where a person is watching; returns how to stop saying it. */
export function showProgress(name, began) {
  if (!process.stdout.isTTY) {
    console.log(`  … ${name}`)
    return () => {}
  }
  underWay.set(name, began)
  drawProgress()
  const timer = setInterval(drawProgress, 500)
  return () => {
    clearInterval(timer)
    underWay.delete(name)
    process.stdout.write('\r\x1b[K')
  }
}

function drawProgress() {
  const said = [...underWay].map(([name, began]) => `${name} ${seconds(began)}`)
  process.stdout.write(`\r\x1b[K  … ${said.join(', ')}`)
}
