import { reactive, watch } from 'vue'

/** Something typed that outlives a new sign-in in this tab; gone with the tab, and when it was sent. */
export function useKept<T extends object>(name: string, empty: () => T): { typed: T; forget: () => void } {
  const key = `mingda.typed.${name}`
  const stored = sessionStorage.getItem(key)
  const typed = reactive(empty()) as T
  if (stored !== null) {
    Object.assign(typed, JSON.parse(stored))
  }
  let watching = true
  watch(
    typed,
    () => {
      if (watching) {
        sessionStorage.setItem(key, JSON.stringify(typed))
      }
    },
    { deep: true },
  )
  return {
    typed,
    forget: () => {
      watching = false
      Object.assign(typed, empty())
      sessionStorage.removeItem(key)
      queueMicrotask(() => {
        sessionStorage.removeItem(key)
        watching = true
      })
    },
  }
}
