import { ref } from 'vue'

const KEPT = 'mingda.theme'
export const dark = ref(false)

function show(): void {
  document.documentElement.classList.toggle('dark', dark.value)
}

export function startTheme(): void {
  const kept = localStorage.getItem(KEPT)
  dark.value = kept === null ? matchMedia('(prefers-color-scheme: dark)').matches : kept === 'dark'
  show()
}

export function toggleTheme(): void {
  dark.value = !dark.value
  localStorage.setItem(KEPT, dark.value ? 'dark' : 'light')
  show()
}
