import { onBeforeUnmount, onMounted, reactive } from 'vue'

export interface Shortcut {
  keys: string
  zh: string
  en: string
  run: () => void
}

/** What can be pressed now, in the order of registration; the overlay lists it. */
export const shortcuts = reactive<Shortcut[]>([])

let before = ''
let cleared: ReturnType<typeof setTimeout> | undefined

/** Whether keys belong to what is typed. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** The shortcut that these keys mean: a single key, or two in sequence such as "g c". */
export function found(list: readonly Shortcut[], earlier: string, key: string): Shortcut | undefined {
  return list.findLast((each) => each.keys === `${earlier} ${key}`) ?? list.findLast((each) => each.keys === key)
}

export function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return
  }
  if (document.querySelector('[role=dialog][aria-modal=true]:not([style*="display: none"])') && event.key !== '?') {
    return
  }
  const shortcut = found(shortcuts, before, event.key)
  before = event.key
  clearTimeout(cleared)
  cleared = setTimeout(() => {
    before = ''
  }, 1200)
  if (shortcut !== undefined) {
    event.preventDefault()
    before = ''
    shortcut.run()
  }
}

/** Offers shortcuts while the component is shown. */
export function useShortcuts(list: Shortcut[]): void {
  onMounted(() => shortcuts.push(...list))
  onBeforeUnmount(() => {
    for (const each of list) {
      const at = shortcuts.findIndex((known) => known.keys === each.keys && known.zh === each.zh)
      if (at >= 0) {
        shortcuts.splice(at, 1)
      }
    }
  })
}
