import type { Viewer } from '../../domain/users/viewer'
import { processSingleton } from '../db/process-singleton'

/** One permission question and its answer. */
export interface PermissionQuestion {
  viewerId: string
  role: Viewer['role']
  word: string
  isAllowed: boolean
}

/** Keeps the question while a test has asked for the log (`startPermissionLog`); otherwise keeps nothing. */
export function logPermission(question: PermissionQuestion): void {
  permissionLog().questions?.push(question)
}

/** Starts an empty log; tests assert on it that a door asked the question where data is read (RELIABILITY D2). */
export function startPermissionLog(): void {
  permissionLog().questions = []
}

/** The questions asked since `startPermissionLog`, oldest first. Throws when no log was started. */
export function readPermissionLog(): PermissionQuestion[] {
  const { questions } = permissionLog()
  if (!questions) throw new Error('No permission log was started.')
  return questions
}

function permissionLog(): { questions: PermissionQuestion[] | null } {
  return processSingleton('permissionLog', (): { questions: PermissionQuestion[] | null } => ({
    questions: null,
  }))
}
