import { computed, ref, watchEffect } from 'vue'

export type Lang = 'zh' | 'en'
/** A text in both languages, Chinese first. */
export type Words = readonly [zh: string, en: string]

const KEPT = 'mingda.lang'

function first(): Lang {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = asked ?? localStorage.getItem(KEPT)
  return kept === 'en' ? 'en' : 'zh'
}

export const lang = ref<Lang>(typeof location === 'undefined' ? 'zh' : first())
export const tag = computed(() => (lang.value === 'zh' ? 'zh-CN' : 'en'))

if (typeof document !== 'undefined') {
  watchEffect(() => {
    document.documentElement.lang = tag.value
    localStorage.setItem(KEPT, lang.value)
  })
}

/** The text in the reader's language. */
export function t(zh: string, en: string): string {
  return lang.value === 'zh' ? zh : en
}

/** One of two texts as a pair. */
export function say(words: Words | undefined, otherwise = ''): string {
  return words === undefined ? otherwise : t(words[0], words[1])
}
