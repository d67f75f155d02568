import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { processSingleton } from '../db/process-singleton'
import { lifecycle } from './lifecycle'

/** What is counted of this process, for whoever watches it; answered by metrics-server.ts alone. */
export interface Metrics {
  registry: Registry
  requests: Histogram<'method' | 'kind' | 'status'>
  refusals: Counter<'code'>
  ownServer: object | null // answers the metrics; its own requests are not counted
}

/** The one set of metrics of the process. Labels come from short fixed lists, so that no visitor makes them grow. */
export function metrics(): Metrics {
  return processSingleton('metrics', makeMetrics)
}

function makeMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'atlas_requests_under_way',
    help: 'Requests not yet answered whole.',
    registers,
    collect() {
      this.set(lifecycle().underWay)
    },
  })
  return {
    registry,
    requests: new Histogram({
      name: 'atlas_request_seconds',
      help: 'Seconds from the head of a request to the end of its answer; status "left" where the reader left before.',
      labelNames: ['method', 'kind', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    refusals: new Counter({
      name: 'atlas_refusals_total',
      help: 'Requests refused because of who asked, where they came from, or what they held.',
      labelNames: ['code'],
      registers,
    }),
    ownServer: null,
  }
}
