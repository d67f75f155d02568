import { Notice } from './notice'

interface AddressProblem {
  parameter: string
  value: string
  message: string
}

/** What the address asked for and could not be used, by the name of the parameter; of very many the first `most`. */
export function AddressProblems(props: { problems: readonly AddressProblem[]; most?: number }) {
  const { problems, most = problems.length } = props
  if (problems.length === 0) return null
  const more = problems.length - most
  return (
    <Notice title="Part of this address could not be used">
      <ul>
        {problems.slice(0, most).map(({ parameter, value, message }) => (
          <li key={`${parameter}=${value} ${message}`}>
            <code>
              {parameter}
              {value && `=${value}`}
            </code>{' '}
            {message}.
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </Notice>
  )
}
