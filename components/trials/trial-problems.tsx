import { Notice } from '../ui/notice'
import type { FilterProblem } from '@/lib/domain/trials/trial-filters'

/** What the address asked for and could not be used, by the name of the parameter. */
export function TrialProblems({ problems }: { problems: readonly FilterProblem[] }) {
  if (problems.length === 0) return null
  return (
    <Notice title="Part of this address could not be used">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.parameter}=${problem.value}`}>
            <code>
              {problem.parameter}
              {problem.value && `=${problem.value}`}
            </code>{' '}
            {problem.message}.
          </li>
        ))}
      </ul>
    </Notice>
  )
}
