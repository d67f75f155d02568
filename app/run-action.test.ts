import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openTemporaryStore } from '@/lib/server/db/testing/temporary-store'
import { runAction } from './run-action'

const schema = z.strictObject({ name: z.string() })

beforeAll(openTemporaryStore)

it('a stranger hears of signing in, not of what was typed, and no command runs', async () => {
  const command = vi.fn()
  expect(await runAction(schema, { name: 7 }, command)).toMatchObject({ ok: false, code: 'unauthenticated' })
  expect(await runAction(schema, { name: 'x' }, command)).toMatchObject({
    ok: false,
    code: 'unauthenticated',
  })
  expect(command).not.toHaveBeenCalled()
})

it('at a door open to everyone a stranger hears which field was wrong', async () => {
  const refusal = await runAction(schema, { name: 7 }, () => Promise.resolve(1), true)
  expect(refusal).toMatchObject({ code: 'invalid', fields: { name: expect.any(String) } })
  expect(await runAction(schema, { name: 'x' }, () => Promise.resolve(1), true)).toEqual({
    ok: true,
    value: 1,
  })
})
