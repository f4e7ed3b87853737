import { call, get } from './api'
import { settings } from './settings'

export interface Preferences {
  version: number
  available: string[]
  kinds: { kind: string; channels: string[]; chosen: boolean; binding: boolean }[]
  digest: boolean
  digestBinding: boolean
  language?: string | null
}

/** What is sent: only what the reader chose, so that the rest goes on following the deployment's settings. */
export function changeOf(held: Preferences): { channels: Record<string, string[]>; digest: boolean | null; language: string | null } {
  return {
    channels: Object.fromEntries(held.kinds.filter((kind) => kind.chosen).map((kind) => [kind.kind, kind.channels])),
    digest: held.digestBinding ? null : held.digest,
    language: held.language || null,
  }
}

export async function readPreferences(): Promise<Preferences> {
  return get<Preferences>('/api/preferences', settings().notifyUrl)
}

export async function writePreferences(held: Preferences): Promise<Preferences> {
  const { data } = await call<Preferences>('PUT', '/api/preferences', {
    base: settings().notifyUrl,
    body: changeOf(held),
    ifMatch: `"${held.version}"`,
  })
  return data
}
