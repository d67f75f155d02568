/** The light colours of app/tokens.css for drawings that leave the atlas (LOOK.md). */
export const SVG_PALETTE = {
  surface: '#ffffff',
  ink: '#1c2226',
  muted: '#5d676e',
  faint: '#616c73',
  line: '#e4e1d9',
  steps: ['#ffffff', '#e6f1ef', '#c9e3df', '#9ccfc8', '#5fb0a8', '#288077'], // by tint, from none
  onStepLow: '#1c2226',
  onStepHigh: '#ffffff', // on the last step
} as const
