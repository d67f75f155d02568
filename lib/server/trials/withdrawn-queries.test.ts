import { beforeAll, expect, test } from 'vitest'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { reinstateTrial, withdrawTrial } from '../curation/lifecycle-commands'
import { countQueue } from '../curation/queue-queries'
import { REVIEWER } from '../curation/testing/proposal-builders'
import { reader } from '../db/reader'
import { listWithdrawnTrials } from './withdrawn-queries'

beforeAll(openFoundingStore)

test('withdrawn trials are listed with their last withdrawal, the newest first, and counted in the queue', async () => {
  expect(await listWithdrawnTrials(REVIEWER, { page: 1 })).toEqual({ data: [], total: 0, page: 1, pages: 1 })
  await withdraw('NCT06477744', 'Entered twice')
  await withdraw('NCT06299033', 'Another reason')
  await reinstateTrial(REVIEWER, { ...(await versionOf('NCT06477744')), reason: 'Not the same' })
  expect(await shown()).toEqual([['NCT06299033', 'Another reason']])
  await withdraw('NCT06477744', 'The same after all')
  expect(await shown()).toEqual([
    ['NCT06477744', 'The same after all'],
    ['NCT06299033', 'Another reason'],
  ])
  expect(await listWithdrawnTrials(REVIEWER, { page: 9 })).toMatchObject({ total: 2, page: 1, pages: 1 })
  expect(await countQueue(REVIEWER)).toMatchObject({ withdrawn: 2 })
})

async function shown() {
  const { data } = await listWithdrawnTrials(REVIEWER, { page: 1 })
  return data.map(({ id, reason }) => [id, reason])
}

async function withdraw(id: string, reason: string) {
  await withdrawTrial(REVIEWER, { ...(await versionOf(id)), reason })
}

async function versionOf(publicId: string) {
  const { version } = await reader().trial.findUniqueOrThrow({ where: { publicId } })
  return { trialId: publicId, version }
}
