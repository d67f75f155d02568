import { describe, expect, it } from 'vitest'
import { activeFilters, chosenValues, withDates, withoutFilter, withToggled } from './change-trial-request'
import { EMPTY_REQUEST, writeTrialRequest } from './trial-filter-codec'

const onPageThree = { ...EMPTY_REQUEST, page: 3 }

describe('toggling a value of a facet', () => {
  it('chooses it, keeps the others, and goes back to the first page', () => {
    const one = withToggled(onPageThree, 'phase', 'PHASE1')
    expect(writeTrialRequest(withToggled(one, 'phase', 'EARLY_PHASE1'))).toBe(
      'phase=EARLY_PHASE1&phase=PHASE1',
    )
  })

  it('twice gives the request back', () => {
    const twice = withToggled(withToggled(EMPTY_REQUEST, 'route', 'intravenous'), 'route', 'intravenous')
    expect(writeTrialRequest(twice)).toBe('')
  })

  it('adds candidates to what absence stands for', () => {
    expect(chosenValues(EMPTY_REQUEST.filters, 'scope')).toEqual(['in'])
    const both = withToggled(EMPTY_REQUEST, 'scope', 'candidate')
    expect(writeTrialRequest(both)).toBe('scope=candidate&scope=in')
    expect(writeTrialRequest(withToggled(both, 'scope', 'candidate'))).toBe('')
  })
})

describe('leaving a filter out', () => {
  const full = withDates({ ...withToggled(EMPTY_REQUEST, 'country', 'CN'), page: 2 }, 'startedOn', {
    from: '2020',
  })

  it('leaves the others alone', () => {
    expect(activeFilters(full.filters)).toEqual(['country', 'startedOn'])
    expect(writeTrialRequest(withoutFilter(full, 'country'))).toBe('startedOn.from=2020')
    expect(writeTrialRequest(withoutFilter(full, 'startedOn'))).toBe('country=CN')
  })

  it('takes the search away', () => {
    const searched = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, q: 'stroke' } }
    expect(activeFilters(withoutFilter(searched, 'q').filters)).toEqual([])
  })
})
