import type { ComparisonProblem } from '@/lib/domain/comparison/comparison-request'
import { Notice } from '../ui/notice'

const MOST_TOLD = 12

/** What the address asked for and could not be used, by name; of very many the first twelve. */
export function ComparisonProblems({ problems }: { problems: readonly ComparisonProblem[] }) {
  if (problems.length === 0) return null
  const more = problems.length - MOST_TOLD
  return (
    <Notice title="Part of this address could not be used">
      <ul>
        {problems.slice(0, MOST_TOLD).map(({ parameter, value, message }) => (
          <li key={`${parameter}=${value} ${message}`}>
            <code>
              {parameter}={value}
            </code>{' '}
            {message}.
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </Notice>
  )
}
