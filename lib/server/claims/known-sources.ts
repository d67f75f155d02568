import type { Viewer } from '../../domain/users/viewer'
import type { Prisma } from '../../../generated/prisma/client'

/**
 * Leaves out what is known by somebody else's reading in an open blinded entry alone: the second reader must not learn
 * where the first one read.
 */
export function knownSources(viewer: Viewer): Prisma.SourceWhereInput {
  return {
    NOT: {
      claims: { none: {} },
      citations: { none: {} },
      secondEntries: { some: { authorId: { not: viewer.id }, blindEntry: { state: 'open' } } },
    },
  }
}
