import { describe, expect, test } from 'vitest'
import { type StageDefinition, stageDefinitionSchema } from './stage-definition'

const sound: StageDefinition = {
  definition: 'srrr-2017',
  isDefault: true,
  stages: [
    { stage: 'hyperacute', name: 'Hyperacute', from: 0, to: 24, unit: 'hour' },
    { stage: 'acute', name: 'Acute', from: 1, to: 7, unit: 'day' },
    { stage: 'chronic', name: 'Chronic', from: 1, to: null, unit: 'week' },
  ],
}

function problemsOf(at: number, change: Partial<StageDefinition['stages'][number]>): string[] {
  const stages = sound.stages.map((stage, place) => (place === at ? { ...stage, ...change } : stage))
  const parsed = stageDefinitionSchema.safeParse({ ...sound, stages })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a definition of stages', () => {
  test('is sound where each stage begins where the one before ends, in whatever unit', () => {
    expect(problemsOf(0, {})).toEqual([])
  })

  test.each([
    [1, { from: 2 }, 'stages.1.from: Acute does not begin where Hyperacute ends'],
    [1, { unit: 'week' as const }, 'stages.1.from: Acute does not begin where Hyperacute ends'],
    [1, { to: 1 }, 'stages.1.to: Acute ends before it begins'],
    [0, { to: null }, 'stages.0.to: Only the last stage stays open'],
    [0, { from: -1 }, 'stages.0.from: is before the event'],
    [2, { name: ' ' }, 'stages.2.name: has no name'],
  ])('is refused with stage %i as %j', (at, change, problem) => {
    expect(problemsOf(at, change)).toContain(problem)
  })
})
