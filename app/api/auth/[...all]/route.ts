import { z } from 'zod'
import { AppError } from '@/lib/domain/shared/app-error'
import { signInSchema } from '@/lib/domain/users/sign-in-input'
import type { AnswerCookie } from '@/lib/server/auth/answer-cookies'
import { setCookieLine } from '@/lib/server/auth/answer-cookies'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { signInWithCode } from '@/lib/server/auth/second-factor'
import { signIn, signOut, type SignInOutcome } from '@/lib/server/auth/sign-in'
import { answerApi } from '@/lib/server/http/api-answer'

/**
 * Signing in for programs: in, second factor, out, and who one is. Everything else the auth library could answer is 404;
 * accounts are administered by our own commands.
 */
const POSTS: Record<string, (request: Request) => Promise<Response>> = {
  'sign-in': async (request) =>
    outcomeAnswer(await signIn(await readBody(request, signInSchema), request.headers)),
  'second-factor': async (request) =>
    outcomeAnswer(await signInWithCode((await readBody(request, codeSchema)).code, request.headers)),
  'sign-out': async (request) => answer({ kind: 'signedOut' }, 200, await signOut(request.headers)),
}

const codeSchema = z.strictObject({ code: z.string().max(100) })
const STATUS = { signedIn: 200, secondFactorDue: 200, refused: 401, tooMany: 429 } as const

export async function GET(request: Request, context: RouteContext<'/api/auth/[...all]'>) {
  return answerApi(request, async () => {
    if ((await pathOf(context)) !== 'session') throw nothingHere()
    const { role, handle } = (await currentSignIn())?.viewer ?? { role: 'anonymous', handle: null }
    return answer({ role, handle }, 200, [])
  })
}

export async function POST(request: Request, context: RouteContext<'/api/auth/[...all]'>) {
  return answerApi(request, async () => {
    const path = await pathOf(context)
    const post = Object.hasOwn(POSTS, path) ? POSTS[path] : undefined
    if (!post) throw nothingHere()
    return post(request)
  })
}

async function pathOf({ params }: RouteContext<'/api/auth/[...all]'>): Promise<string> {
  return (await params).all.join('/')
}

function nothingHere(): AppError {
  return new AppError('notFound', 'There is nothing at this address.')
}

async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => null)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new AppError('invalid', 'The body is not what this address takes.')
  return parsed.data
}

function outcomeAnswer(outcome: SignInOutcome): Response {
  if ('cookies' in outcome) return answer({ kind: outcome.kind }, STATUS[outcome.kind], outcome.cookies)
  const { kind, message } = outcome
  const response = answer({ error: { code: kind, message } }, STATUS[kind], [])
  if (kind === 'tooMany') response.headers.set('Retry-After', String(outcome.waitS))
  return response
}

function answer(body: object, status: number, cookies: AnswerCookie[]): Response {
  const response = Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
  for (const cookie of cookies) response.headers.append('Set-Cookie', setCookieLine(cookie))
  return response
}
