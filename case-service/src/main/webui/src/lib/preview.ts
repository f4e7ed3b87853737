import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { call, raw } from './api'
import { asProblem, type Problem } from './problem'
import type { LetterPreview } from './types'

/** How long nobody has to type before the letter is set anew. */
export const QUIET = 900

export interface Previewing {
  shown: ShallowRef<LetterPreview | null>
  /** Address of the pages, while they are shown. */
  pages: Ref<string>
  running: Ref<boolean>
  problem: ShallowRef<Problem | null>
  refresh: () => Promise<void>
}

/**
 * The letter that a draft would be, set anew when its content has rested for a moment; an answer that content has
 * overtaken is dropped. Nothing of it is stored.
 */
export function usePreview(path: () => string, content: () => unknown, wantsPages: () => boolean, to: () => string): Previewing {
  const shown = shallowRef<LetterPreview | null>(null)
  const pages = ref('')
  const running = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function forgetPages(): void {
    if (pages.value !== '') {
      URL.revokeObjectURL(pages.value)
      pages.value = ''
    }
  }
  async function refresh(): Promise<void> {
    clearTimeout(timer)
    const mine = ++asked
    running.value = true
    try {
      const body = content()
      const { data } = await call<LetterPreview>('POST', path(), { body })
      const paper = wantsPages() ? await (await raw('POST', `${path()}?to=${to()}`, { body, accept: 'application/pdf' })).blob() : null
      if (mine !== asked) {
        return
      }
      shown.value = data
      problem.value = null
      forgetPages()
      pages.value = paper === null ? '' : URL.createObjectURL(paper)
    } catch (error) {
      if (mine === asked) {
        problem.value = asProblem(error)
      }
    } finally {
      if (mine === asked) {
        running.value = false
      }
    }
  }
  watch(
    () => JSON.stringify([content(), wantsPages(), to()]),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void refresh(), QUIET)
    },
  )
  onScopeDispose(() => {
    asked++
    clearTimeout(timer)
    forgetPages()
  })
  return { shown, pages, running, problem, refresh }
}
