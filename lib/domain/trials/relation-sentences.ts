const SENTENCES: Record<string, { from: string; to: string }> = {
  possibly_same: { from: 'possibly the same trial', to: 'possibly the same trial' },
  follow_up_of: { from: 'the trial this one follows up', to: 'a follow-up of this trial' },
  companion_of: { from: 'the trial this one accompanies', to: 'a companion of this trial' },
  later_phase_of: {
    from: 'an earlier phase of the same product',
    to: 'a later phase of the same product',
  },
  same_programme: { from: 'the same development programme', to: 'the same development programme' },
}

/**
 * Says what the other trial is to the one being read. `side` is where the one being read stands in the relation: a
 * relation "A later phase of B" makes B an earlier phase when A is read.
 */
export function relationSentence(kind: string, side: 'from' | 'to'): string {
  return SENTENCES[kind]?.[side] ?? kind
}
