/** Adds up what gates counted. */
export function total(counts) {
  const sum = (key) => counts.reduce((so, count) => so + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/** The count of a gate without tests of its own: it passes or fails as one. */
export function one(hasPassed) {
  return hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Counts Vitest's JSON report. A test that was skipped counts as failed, as do a file that could not be loaded, a run
 * that ended badly although its tests passed, and a run without a test.
 */
export function countVitest(report, hasEndedWell) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const unloaded = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return settle(passed, tests.length - passed + unloaded, hasEndedWell)
}

/** Counts Playwright's JSON report by the same rules; a test that only passed when repeated counts as failed. */
export function countPlaywright(report, hasEndedWell) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return settle(expected, unexpected + flaky + skipped, hasEndedWell)
}

/** The last line of `npm test`. */
export function verdict({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

function settle(passed, failed, hasEndedWell) {
  const isGood = hasEndedWell && passed > 0
  return { passed, failed: failed === 0 && !isGood ? 1 : failed }
}
