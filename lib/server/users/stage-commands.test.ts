import { beforeEach, expect, test } from 'vitest'
import { openFoundingStore } from '@/prisma/seed/testing/founding-store'
import type { Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { changeStageDefinition } from './stage-commands'
import { loadStageDefinitions, stageDefinitionText } from './stage-rows'

const admin: Viewer = { role: 'admin', id: 'ada', handle: 'ada' }

beforeEach(openFoundingStore)

async function definition(name: string) {
  const found = (await loadStageDefinitions(reader())).find((one) => one.definition === name)
  if (!found) throw new Error(name)
  return { found, from: stageDefinitionText(found) }
}

const actions = async () => (await reader().auditEntry.findMany()).map(({ action }) => action)

const stagesOf = async (publicId: string) =>
  (await reader().trial.findUniqueOrThrow({ where: { publicId } })).stagesDerived

// the window of NCT06138210 is day 1 to 7 after onset, that of NCT06299033 six months to five years
test('other bounds and another default derive the stages of the trials with windows anew, with an entry for each that changes', async () => {
  const skip = (await actions()).length
  const shorter = await definition('srrr-2017')
  const stages = shorter.found.stages.map((stage) => {
    if (stage.stage === 'acute') return { ...stage, to: 3 }
    return stage.stage === 'early-subacute' ? { ...stage, from: 3 } : stage
  })
  await changeStageDefinition(admin, { from: shorter.from, to: { ...shorter.found, stages } })
  expect(await stagesOf('NCT06138210')).toBe('["acute","early-subacute"]')
  const imaging = await definition('imaging')
  await changeStageDefinition(admin, { from: imaging.from, to: { ...imaging.found, isDefault: true } })
  expect(await stagesOf('NCT06138210')).toBe('["acute"]')
  expect(await stagesOf('NCT06299033')).toBe('["chronic"]')
  expect((await actions()).slice(skip)).toEqual([
    'stageDefinition.change',
    'trial.reproject',
    'stageDefinition.change',
    'trial.reproject',
  ])
  expect((await loadStageDefinitions(reader())).filter(({ isDefault }) => isDefault)).toHaveLength(1)
}, 120_000)

test('what somebody changed meanwhile, or an administrator did not, is not changed', async () => {
  const { found, from } = await definition('imaging')
  const stages = found.stages.map((stage) => ({ ...stage, name: `${stage.name} stage` }))
  await changeStageDefinition(admin, { from, to: { ...found, stages } })
  const stale = changeStageDefinition(admin, { from, to: { ...found, isDefault: true } })
  await expect(stale).rejects.toMatchObject({ code: 'conflict' })
  const reviewer = { ...admin, role: 'reviewer' as const }
  const refused = changeStageDefinition(reviewer, { from, to: found })
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
})
