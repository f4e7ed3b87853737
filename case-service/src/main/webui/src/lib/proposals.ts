import { get } from './api'
import type { Fact, Values } from './facts'
import type { Words } from './lang'

/** What the case already says of a fact. */
export interface Proposal {
  pointer: string
  value: unknown
  source: { zh: string; en: string }
}

/** Asks what the case says of the facts of a draft; where that can't be told, nothing is proposed. */
export async function proposals(caseId: string, kind: string, outcome = ''): Promise<Proposal[]> {
  try {
    const query = outcome === '' ? `kind=${kind}` : `kind=${kind}&outcome=${outcome}`
    return (await get<{ items: Proposal[] }>(`/api/cases/${caseId}/proposals?${query}`)).items
  } catch {
    // A convenience: who types does without.
    return []
  }
}

/**
 * Puts what is proposed into the fields that are empty; what somebody typed stays as it is.
 *
 * @returns whence each field that was filled has its value, by its path
 */
export function fill(values: Values, facts: readonly Fact[], proposed: readonly Proposal[]): Record<string, Words> {
  const sources: Record<string, Words> = {}
  for (const each of proposed) {
    const fact = facts.find((known) => `/${known.path}` === each.pointer)
    const typed = fact === undefined ? undefined : values[fact.path]
    if (fact === undefined || typed === true || (typeof typed === 'string' && typed.trim() !== '')) {
      continue
    }
    values[fact.path] = Array.isArray(each.value) ? each.value.map(String).join('\n') : String(each.value)
    sources[fact.path] = [each.source.zh, each.source.en]
  }
  return sources
}
