import { sayCount } from '@/lib/domain/shared/words'

/** Says how long ago an instant was, roughly: "just now", "12 seconds ago", "3 minutes ago", "2 hours ago", "4 days ago". */
export function sayAgo(instant: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000))
  if (seconds < 5) return 'just now'
  if (seconds < 60) return `${String(seconds)} seconds ago`
  if (seconds < 3600) return `${sayCount(Math.floor(seconds / 60), 'minute', 'minutes')} ago`
  if (seconds < 86_400) return `${sayCount(Math.floor(seconds / 3600), 'hour', 'hours')} ago`
  return `${sayCount(Math.floor(seconds / 86_400), 'day', 'days')} ago`
}
