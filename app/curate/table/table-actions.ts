'use server'

import { runAction } from '@/app/run-action'
import { tableLookupSchema } from '@/lib/domain/curation/table-subjects'
import { listTableSubjects } from '@/lib/server/curation/table-queries'

/** Finds what the rows of a pasted table are about. */
export async function lookUpTable(lookup: unknown) {
  return runAction(tableLookupSchema, lookup, listTableSubjects)
}
