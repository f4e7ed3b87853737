import type { LocationQuery } from 'vue-router'

export interface Filters {
  scope?: string
  show?: string
  light?: string
  timeliness?: string
  state?: string
  assignee?: string
  sectionOpinion?: string
  agency?: string
  dueFrom?: string
  dueTo?: string
  receivedFrom?: string
  receivedTo?: string
  q?: string
}

const NAMES = [
  'scope', 'show', 'light', 'timeliness', 'state', 'assignee', 'sectionOpinion', 'agency', 'dueFrom', 'dueTo', 'receivedFrom', 'receivedTo', 'q',
] as const

/** The filters that stand in the address. */
export function query(address: LocationQuery): Filters {
  const filters: Filters = {}
  for (const name of NAMES) {
    const value = address[name]
    if (typeof value === 'string' && value !== '') {
      filters[name] = value
    }
  }
  return filters
}

/** The address with one filter changed; what is the default does not stand in it. */
export function withFilter(filters: Filters, name: keyof Filters, value: string): Record<string, string> {
  const changed: Record<string, string> = {}
  for (const each of NAMES) {
    const kept = each === name ? value : (filters[each] ?? '')
    const standard = (each === 'scope' && kept === 'agency') || (each === 'show' && kept === 'open')
    if (kept !== '' && !standard) {
      changed[each] = kept
    }
  }
  return changed
}

/** The query string of the worklist call. */
export function asked(filters: Filters, me: { username: string; unit: string; agency: string }): string {
  const parameters = new URLSearchParams()
  for (const name of NAMES) {
    const value = filters[name]
    if (value !== undefined && name !== 'scope' && name !== 'show') {
      parameters.set(name, value)
    }
  }
  if (filters.scope === 'mine') {
    parameters.set('assignee', me.username)
  } else if (filters.scope === 'unit') {
    parameters.set('unit', me.unit)
  } else if (filters.scope === 'own' && filters.agency === undefined) {
    parameters.set('agency', me.agency)
  }
  if (filters.show !== 'all') {
    parameters.set('open', filters.show === 'closed' ? 'false' : 'true')
  }
  const text = parameters.toString()
  return text === '' ? '' : `&${text}`
}
