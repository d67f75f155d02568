// The thread in which one connection reads while the thread that asks waits (lib/server/db/postgresql/reading-thread.ts). Plain JavaScript, because
// the standalone build runs it as it is. Every question gets exactly one answer with its number.
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'

const { connection, signal, port } = workerData
const answered = new Int32Array(signal)

// Yes and no are 1 and 0, and numbers are numbers, as SQLite gives them.
const parsers = {
  16: (text) => (text === 't' ? 1 : 0), // boolean
  20: Number, // bigint
  1700: Number, // numeric
}
const types = {
  getTypeParser: (oid, format) =>
    format === 'text' && parsers[oid] ? parsers[oid] : pg.types.getTypeParser(oid, format),
}

let client = null
let isBroken = false // the connection was lost within a transaction: what is left of it must not be read elsewhere
let isBegun = false
let unreachable = null // what the last attempt to connect failed of
let queue = Promise.resolve()

parentPort.on('message', (question) => {
  queue = queue.then(() => answer(question))
})

async function answer({ number, sql, values, shape }) {
  try {
    const { rows } = await ask(sql, values, shape)
    say({ number, rows: shape === 'column' ? rows.map(([value]) => value) : rows })
  } catch (error) {
    if (sql.startsWith('BEGIN')) isBroken = true // what was to be read in it fails likewise
    const failure = error instanceof Error ? error.message : String(error)
    say({ number, failure, isUnreachable: error === unreachable })
  }
}

async function ask(text, values, shape) {
  const begins = text.startsWith('BEGIN')
  const ends = text === 'COMMIT'
  if (isBroken && !begins && !ends)
    throw unreachable ?? new Error('The connection to the database was lost while reading.')
  if (begins) isBroken = false
  if (ends) return endReading()
  const result = await askOnceMore({
    text,
    values,
    types,
    rowMode: shape === 'objects' ? undefined : 'array',
  })
  if (begins) isBegun = true
  return result
}

// Whatever becomes of it, what comes next is not read in it.
async function endReading() {
  const ending = client?.query('COMMIT')
  isBroken = false
  isBegun = false
  await ending
  return { rows: [] }
}

// A connection that was ended meanwhile, as a server does that is started anew, is heard of with the next question.
async function askOnceMore(query) {
  for (;;) {
    const isNew = client === null
    client ??= await connect()
    const used = client
    try {
      return await used.query(query)
    } catch (error) {
      if (error.severity === 'FATAL') lose(used)
      if (client === used || isNew || isBroken) throw error
    }
  }
}

function lose(lost) {
  if (client !== lost) return
  client = null
  isBroken = isBegun
}

async function connect() {
  const made = new pg.Client(connection)
  made.on('error', () => lose(made))
  made.on('end', () => lose(made))
  await made.connect().catch((error) => {
    unreachable = error
    throw error
  })
  unreachable = null
  return made
}

// The answer is there before the number that says so: whoever is woken, or looks too early, finds it or waits on.
function say(message) {
  port.postMessage(message)
  Atomics.add(answered, 0, 1)
  Atomics.notify(answered, 0)
}
