import { computed, ref } from 'vue'
import { call, get, raw } from './api'
import { settings } from './settings'
import { EventReader } from './events'
import type { Alert, Page } from './types'

export const alerts = ref<Alert[]>([])
export const arrived = ref<Alert | null>(null)
export const connected = ref(false)
export const open = computed(() => alerts.value.filter((alert) => !alert.acknowledgedAt && !alert.withdrawnAt))

/** The address of the annual report that an alert is about; empty for any other alert. */
export function reportOf(alert: Pick<Alert, 'kind' | 'agencyCode' | 'dueOn'>): string {
  const whole = alert.kind === 'DISTRICT_REPORT_DUE'
  if (!alert.dueOn || !(whole || alert.kind === 'ANNUAL_REPORT_DUE')) {
    return ''
  }
  const year = Number(alert.dueOn.slice(0, 4)) - 1
  return `/statistics/report?year=${year}${whole ? '' : `&agency=${alert.agencyCode}`}`
}

let last: string | null = null
let running = false

export async function loadAlerts(): Promise<void> {
  const page = await get<Page<Alert> & { lastEventId?: string }>('/api/alerts?limit=100&open=true', settings().notifyUrl)
  alerts.value = page.items
  last = page.lastEventId ?? last
}

export async function acknowledge(alert: Alert): Promise<void> {
  const { data } = await call<Alert>('POST', `/api/alerts/${alert.id}/acknowledgement`, {
    base: settings().notifyUrl,
    key: crypto.randomUUID(),
  })
  alerts.value = alerts.value.map((each) => (each.id === data.id ? data : each))
}

async function act(alert: Alert, name: string, body: unknown, key: string): Promise<void> {
  const { data } = await call<Alert>('POST', `/api/alerts/${alert.id}/${name}`, { base: settings().notifyUrl, body, key })
  alerts.value = alerts.value.map((each) => (each.id === data.id ? data : each))
}

/** Puts it off until that day; it leaves the list of what is open. */
export async function snooze(alert: Alert, until: string, reason: string, key: string): Promise<void> {
  await act(alert, 'snooze', { until: until || null, reason }, key)
  alerts.value = alerts.value.filter((each) => each.id !== alert.id)
}

export async function handOver(alert: Alert, to: string, reason: string, key: string): Promise<void> {
  await act(alert, 'handover', { to, reason }, key)
}

export async function urge(alert: Alert, text: string, replyBy: string, key: string): Promise<void> {
  await call('POST', '/api/urgings', {
    base: settings().notifyUrl,
    body: { applicationNo: alert.applicationNo, text, replyBy: replyBy || null },
    key,
  })
}

/** Answers the newest urging of the alert's case that nobody has answered. */
export async function answer(alert: Alert, text: string, key: string): Promise<void> {
  const base = settings().notifyUrl
  const { items } = await get<{ items: { id: string; repliedAt?: string }[] }>(
    `/api/urgings?applicationNo=${encodeURIComponent(alert.applicationNo ?? '')}`,
    base,
  )
  const asked = items.find((each) => !each.repliedAt) ?? items[0]
  await call('POST', `/api/urgings/${asked?.id ?? ''}/reply`, { base, body: { text }, key })
}

function take(data: string, id: string): void {
  const alert = JSON.parse(data) as Alert
  last = id
  alerts.value = [alert, ...alerts.value.filter((each) => each.id !== alert.id)]
  if (!alert.acknowledgedAt && !alert.withdrawnAt) {
    arrived.value = alert
  }
}

/** One reading of the stream, until it ends. */
async function read(): Promise<void> {
  const answer = await raw('GET', '/api/alerts/stream', {
    base: settings().notifyUrl,
    accept: 'text/event-stream',
    ...(last === null ? {} : { lastEventId: last }),
  })
  const body = answer.body?.getReader()
  if (body === undefined) {
    return
  }
  connected.value = true
  const decoder = new TextDecoder()
  const events = new EventReader(take)
  for (;;) {
    const { done, value } = await body.read()
    if (done) {
      return
    }
    events.push(decoder.decode(value, { stream: true }))
  }
}

/** Listens for as long as the page lives, and again after every end. */
export async function listen(): Promise<void> {
  if (running) {
    return
  }
  running = true
  for (let wait = 1000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      await loadAlerts()
      await read()
      wait = 1000
    } catch {
      // tried again below
    }
    connected.value = false
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
