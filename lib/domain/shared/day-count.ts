/**
 * Counts the days from 1 March of the year 0 to a day (ISO, `YYYY-MM-DD`) in the Gregorian calendar, so that days can be
 * subtracted. Never makes a JS Date, which takes the years 0 to 99 for those after 1900.
 */
export function dayCount(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Counted from March, a leap day is the last of its year.
  const years = month > 2 ? year : year - 1
  const months = (month + 9) % 12
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + date - 1
}
