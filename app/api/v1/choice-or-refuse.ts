import { AppError } from '@/lib/domain/shared/app-error'

/** Reads a parameter that takes one of a closed list; `invalid` naming the parameter and the choices otherwise. */
export function choiceOrRefuse<T extends string>(
  parameters: URLSearchParams,
  name: string,
  choices: readonly T[],
): T {
  const given = parameters.get(name)
  const choice = choices.find((value) => value === given)
  if (choice !== undefined) return choice
  const message = `The parameter ${name} must be one of: ${choices.join(', ')}.`
  throw new AppError('invalid', message, { [name]: message })
}
