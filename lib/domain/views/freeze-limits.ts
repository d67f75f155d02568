/** Longest title of a frozen view, in characters. */
export const LONGEST_TITLE = 200

/** Most trials one frozen view keeps. */
export const MOST_FROZEN_ROWS = 5_000

/** Most views one person freezes in a day. */
export const MOST_FROZEN_A_DAY = 50
