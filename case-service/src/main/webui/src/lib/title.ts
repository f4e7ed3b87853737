import { watchEffect } from 'vue'
import { open } from './alerts'
import { t } from './lang'

/** The words of a title: how many alerts are open, the page, the console. */
export function titled(page: string, alerts: number): string {
  const counted = alerts > 0 ? `(${alerts}) ` : ''
  return `${counted}${page} · ${t('明答办理台', 'Mingda console')}`
}

/** Names the browser's tab after the page (WCAG 2.4.2), with the alerts that wait while one works elsewhere. */
export function useTitle(page: () => string): void {
  watchEffect(() => {
    document.title = titled(page(), open.value.length)
  })
}
