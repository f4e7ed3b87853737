import { shallowRef, type Ref, type ShallowRef } from 'vue'
import { call } from './api'
import type { Problem } from './problem'
import { useSend } from './send'

export interface Entry<T> {
  /** As it was read last; null before. */
  held: ShallowRef<T | null>
  /** Why it could not be read. */
  unread: ShallowRef<Problem | null>
  /** Whether somebody else changed it since it was opened. */
  changed: Ref<boolean>
  running: Ref<boolean>
  problem: ShallowRef<Problem | null>
  at: (pointer: string) => string | undefined
  /** Puts it over the version that was read last; tells whether that was done. */
  save: (body: object) => Promise<boolean>
}

/** Something of that path which is read, edited in a form, and saved over the version that was seen. */
export function useEntry<T>(path: string, opened: (entry: T) => void): Entry<T> {
  const reading = useSend()
  const { running, problem, send, at } = useSend()
  const held = shallowRef<T | null>(null)
  const changed = shallowRef(false)
  let etag: string | null = null

  async function read(): Promise<T> {
    const answer = await call<T>('GET', path)
    etag = answer.etag
    held.value = answer.data
    return answer.data
  }
  async function save(body: object): Promise<boolean> {
    const done = await send(body, (key) => call('PUT', path, { body, ifMatch: etag, key }))
    if (done === undefined && problem.value?.status === 412) {
      // What was typed stays; the next attempt goes over the version that holds now, which is shown beside it.
      await send(path, read)
      changed.value = true
    }
    return done !== undefined
  }
  void reading.send(path, async () => {
    opened(await read())
  })
  return { held, unread: reading.problem, changed, running, problem, at, save }
}
