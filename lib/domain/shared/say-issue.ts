import type { z } from 'zod'
import { sayNumber } from './words'

/**
 * Says what is wrong with an input as a clause after the name of its field ("is longer than 200 characters"). A sentence
 * that the schema gives itself stays; what the library would say in a developer's words never reaches a person.
 */
export function sayIssue(issue: z.core.$ZodIssue): string {
  return LIBRARY_WORDS.test(issue.message) ? clauseOf(issue) : issue.message
}

// the beginnings of every message of zod's English locale
const LIBRARY_WORDS = /^(?:Invalid\b|Too (?:big|small)\b|Unrecognized keys?\b)/

function clauseOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return above(issue.origin, sayNumber(Number(issue.maximum)))
    case 'too_small':
      return below(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'invalid_type':
      return KINDS[issue.expected] ?? 'is missing, or not of the kind that stands here'
    case 'invalid_format':
      return issue.format === 'url'
        ? 'is not a web address that begins with https:// or http://'
        : 'is not written as it has to be here'
    case 'invalid_value':
      return 'is not one of the choices'
    case 'unrecognized_keys':
      return 'holds more than can be taken here'
    default:
      return 'cannot be taken as it stands'
  }
}

function above(origin: string, most: string): string {
  if (origin === 'string') return `is longer than ${most} characters`
  return isList(origin) ? `has more than ${most} entries` : `is above ${most}, the most that can be taken`
}

function below(origin: string, least: number, isLeastTaken: boolean): string {
  if (origin === 'string') return least <= 1 ? 'is empty' : `is shorter than ${sayNumber(least)} characters`
  if (isList(origin)) return least <= 1 ? 'is empty' : `has fewer than ${sayNumber(least)} entries`
  return isLeastTaken
    ? `is below ${sayNumber(least)}, the least that can be taken`
    : `has to be above ${sayNumber(least)}`
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map'
}

const KINDS: Partial<Record<string, string>> = {
  number: 'is not a number that can be stored',
  int: 'is not a whole number',
  string: 'is not a text',
  boolean: 'is neither yes nor no',
  array: 'is not a list',
}
