import { computed, ref, shallowRef, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { call, type Answer } from './api'
import { asProblem, Problem } from './problem'
import type { CaseFile, Entry } from './types'

/** What a case says of itself beyond what its reader knew: entries after the one he saw last, reading left out. */
export function news(before: CaseFile, after: CaseFile): Entry[] {
  const known = Math.max(0, ...before.acts.map((entry) => entry.seq), ...before.journal.map((entry) => entry.seq))
  return [...after.acts, ...after.journal]
    .filter((entry) => entry.seq > known && entry.type !== 'READ')
    .sort((a, b) => a.seq - b.seq)
}

export interface OpenCase {
  file: ShallowRef<CaseFile | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  /** What others entered since the reader saw the case; shown after a 412. */
  changes: ShallowRef<Entry[]>
  voided: ComputedRef<Set<string>>
  load: () => Promise<void>
  /** Changes the case with the version that its reader saw, then shows it anew. */
  change: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string) => Promise<T>
}

export const OPEN_CASE: InjectionKey<OpenCase> = Symbol('case')

export function openCase(id: string): OpenCase {
  const file = shallowRef<CaseFile | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  const changes = shallowRef<Entry[]>([])
  let etag: string | null = null

  async function read(): Promise<CaseFile> {
    const answer: Answer<CaseFile> = await call<CaseFile>('GET', `/api/cases/${id}`)
    etag = answer.etag
    file.value = answer.data
    return answer.data
  }

  async function load(): Promise<void> {
    loading.value = true
    problem.value = null
    try {
      await read()
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      loading.value = false
    }
  }

  async function sent<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string): Promise<T> {
    const options = { ifMatch: etag, key, ...(body === undefined ? {} : { body }) }
    return (await call<T>(method, `/api/cases/${id}${path}`, options)).data
  }

  async function change<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string): Promise<T> {
    const seen = file.value
    let answer: T
    try {
      answer = await sent<T>(method, path, body, key)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412 || seen === null) {
        throw error
      }
      const others = news(seen, await read())
      if (others.length > 0) {
        changes.value = others
        throw error
      }
      // Somebody only read it: nothing that the reader decided on has changed.
      answer = await sent<T>(method, path, body, key)
    }
    changes.value = []
    await read()
    return answer
  }

  const voided = computed(() => {
    const out = new Set<string>()
    for (const entry of [...(file.value?.acts ?? [])].reverse()) {
      const target = entry['act']
      if (entry.type === 'VOIDED' && typeof target === 'string' && !out.has(entry.id)) {
        out.add(target)
      }
    }
    return out
  })

  return { file, problem, loading, changes, voided, load, change }
}
