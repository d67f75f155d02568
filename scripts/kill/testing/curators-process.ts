// Run by tests as a process of its own, to be killed: four curators save edits of the same eight trials, each with its
// source, through the command the server's own action calls. An edit is acknowledged on standard output, as a line of
// JSON, once the command has answered; so is, as `clash`, one that met another curator's.
import { ulid } from 'ulid'
import { isAppError } from '../../../lib/domain/shared/app-error'
import { chance, pick } from '../../../lib/domain/shared/chance'
import type { Viewer } from '../../../lib/domain/users/viewer'
import { saveEdit } from '../../../lib/server/curation/proposal-commands'
import { reader } from '../../../lib/server/db/reader'
import { allowSelfReview } from './allow-self-review'
import { wholeEdit } from './whole-edit'

const random = chance(Number(process.argv[2] ?? 1))
await allowSelfReview()
const trials = await reader().trial.findMany({ where: { scope: 'in' }, orderBy: { id: 'asc' }, take: 8 })
say('ready')
await Promise.all(['ada', 'ben', 'cho', 'dag'].map(curate))

async function curate(handle: string): Promise<never> {
  const viewer: Viewer = { role: 'reviewer', id: `the-${handle}`, handle }
  for (;;) {
    const { id } = pick(random, trials)
    const { publicId, version } = await reader().trial.findUniqueOrThrow({ where: { id } })
    const text = `${handle} saw ${ulid()}`
    const input = wholeEdit(publicId, version, text)
    try {
      await saveEdit(viewer, input)
      say({ proposalId: input.id, trialId: id, version: version + 1, text })
    } catch (error) {
      if (!isAppError(error) || error.code !== 'conflict') throw error
      say('clash')
    }
  }
}

function say(word: unknown): void {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}
