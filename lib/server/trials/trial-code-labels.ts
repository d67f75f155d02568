import type { Coded } from '../../domain/shared/coded'
import type { TrialFacetName } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import type { FacetDictionary } from './trial-index-dictionary'
import { forEachFacet, type TrialTable } from './trial-index-table'

/**
 * Coded values by code with the labels of one moment: later renamings do not reach it, words seen later do. Values of
 * equal code are one object, so that rows are cheap; they are for reading only.
 */
export class CodeLabels {
  private readonly facets: Record<TrialFacetName, FacetLabels>

  constructor(private readonly table: TrialTable) {
    this.facets = forEachFacet((facet) => new FacetLabels(table.dictionaries[facet]))
  }

  of(facet: TrialFacetName): FacetLabels {
    return this.facets[facet]
  }

  /** The coded value of a text, as given where nothing has it. */
  find(facet: TrialFacetName, value: string): Coded {
    const code = this.table.dictionaries[facet].find(value)
    return code === undefined ? { value, label: value } : this.facets[facet].coded(code)
  }
}

class FacetLabels {
  private readonly codedByCode: Coded[]
  private readonly listByCode: Coded[][]

  constructor(private readonly dictionary: FacetDictionary) {
    this.codedByCode = dictionary.terms.map(({ value, label }) => ({ value, label }))
    this.listByCode = this.codedByCode.map(listOf)
  }

  coded(code: number): Coded {
    return this.codedByCode[code] ?? this.add(code)
  }

  /** The list of a trial that has this one value; empty if it is a reason for a missing value. */
  list(code: number): Coded[] {
    return this.listByCode[code] ?? listOf(this.add(code))
  }

  private add(code: number): Coded {
    const coded = { value: this.dictionary.value(code), label: this.dictionary.label(code) }
    this.codedByCode[code] = coded
    this.listByCode[code] = listOf(coded)
    return coded
  }
}

function listOf(coded: Coded): Coded[] {
  return PSEUDO_VALUES.has(coded.value) ? [] : [coded]
}
