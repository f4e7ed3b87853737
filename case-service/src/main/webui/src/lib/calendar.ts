export interface CalendarYear {
  year: number
  status: string
  days_off?: { date: string; name: string }[]
  makeup_workdays?: { date: string; name: string }[]
  notices?: { title?: string; number?: string }[]
}

export interface DayChange {
  date: string
  name: string
  before: string
  after: string
}

function kinds(year: CalendarYear | undefined): Map<string, { kind: string; name: string }> {
  const days = new Map<string, { kind: string; name: string }>()
  year?.days_off?.forEach((each) => days.set(each.date, { kind: 'HOLIDAY', name: each.name }))
  year?.makeup_workdays?.forEach((each) => days.set(each.date, { kind: 'MAKEUP_WORKDAY', name: each.name }))
  return days
}

/** What the given years change: days whose kind differs from the version that holds. */
export function changedDays(held: readonly CalendarYear[], given: readonly CalendarYear[]): DayChange[] {
  const changes: DayChange[] = []
  for (const year of given) {
    const before = kinds(held.find((each) => each.year === year.year))
    const after = kinds(year)
    for (const date of [...new Set([...before.keys(), ...after.keys()])].sort()) {
      const was = before.get(date)
      const is = after.get(date)
      if (was?.kind !== is?.kind) {
        changes.push({ date, name: is?.name ?? was?.name ?? '', before: was?.kind ?? '', after: is?.kind ?? '' })
      }
    }
  }
  return changes
}

/** The years of a file: one year, a list of them, or a request body that holds them. */
export function yearsOf(text: string): CalendarYear[] {
  const json: unknown = JSON.parse(text)
  const list = Array.isArray(json) ? json : typeof json === 'object' && json !== null && 'years' in json ? (json as { years: unknown }).years : [json]
  if (!Array.isArray(list) || list.length === 0 || list.some((year) => typeof (year as CalendarYear).year !== 'number')) {
    throw new SyntaxError('no calendar years')
  }
  return list as CalendarYear[]
}
