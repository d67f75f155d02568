// Loaded into a process before anything else (NODE_OPTIONS=--import), this prints a line for each host the process asks
// a name server about and for each connection it opens to another program.
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { isIP, Socket } from 'node:net'

const { connect } = Socket.prototype
Socket.prototype.connect = function (...given) {
  report(given.flat().find((one) => typeof one !== 'function' && one !== null))
  return connect.apply(this, given)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'])
  for (const door of [dns, dns.promises]) {
    const ask = door[name]
    door[name] = (host, ...rest) => {
      if (isIP(host) === 0) report({ host }) // who listens on an address asks for it, too
      return ask(host, ...rest)
    }
  }

function report(target) {
  const { host, port, path } = typeof target === 'object' ? target : { port: target }
  writeSync(2, `opens a connection: ${path ?? `${host ?? 'this machine'}:${port ?? ''}`}\n`)
}
