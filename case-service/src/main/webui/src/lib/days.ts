import { tag } from './lang'

/** Shows a day of the server as people write it; the console itself counts no days. */
export function day(iso: string | null | undefined, weekday = false): string {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) {
    return ''
  }
  const shown = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat(tag.value, {
    timeZone: 'UTC',
    year: 'numeric',
    month: tag.value === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(weekday ? { weekday: 'short' } : {}),
  }).format(shown)
}

/** The short form for columns: 12-04. */
export function monthDay(iso: string): string {
  return iso.slice(5)
}

export function weekdayOf(iso: string): string {
  return new Intl.DateTimeFormat(tag.value, { timeZone: 'UTC', weekday: 'narrow' }).format(
    new Date(`${iso}T00:00:00Z`),
  )
}

/** An instant in the time of Shanghai. */
export function moment(iso: string | null | undefined): string {
  if (iso === null || iso === undefined) {
    return ''
  }
  return new Intl.DateTimeFormat(tag.value, {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: tag.value === 'en' ? 'short' : '2-digit',
    day: tag.value === 'en' ? 'numeric' : '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))
}
