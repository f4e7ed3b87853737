import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** Asks before one leaves the page for another one, or closes the tab, while something on it would be lost. */
export function askBeforeLeaving(losing: () => boolean, question: () => string): void {
  function warn(event: BeforeUnloadEvent): void {
    if (losing()) {
      event.preventDefault()
    }
  }
  onMounted(() => { window.addEventListener('beforeunload', warn) })
  onBeforeUnmount(() => { window.removeEventListener('beforeunload', warn) })
  onBeforeRouteLeave(() => !losing() || window.confirm(question()))
}
