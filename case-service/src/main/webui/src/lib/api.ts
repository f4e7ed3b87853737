import { ref } from 'vue'
import { login, renew, token } from './auth'
import { tag } from './lang'
import { away, Problem, readProblem } from './problem'

/** Whether the service was away at the last call; the frame says so while it retries. */
export const serviceAway = ref(false)

export interface Answer<T> {
  data: T
  etag: string | null
  status: number
}

export interface Call {
  body?: unknown
  ifMatch?: string | null
  key?: string
  base?: string
  accept?: string
  lastEventId?: string
}

const WAITS = [700, 2000, 4000]
const TEMPORARY = new Set([502, 503, 504])

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** What the browser sends as it is, with the type that it bears. */
function isRaw(body: unknown): body is FormData | Blob {
  return body instanceof FormData || body instanceof Blob
}

function headers(call: Call, bearer: string): Record<string, string> {
  return {
    Authorization: `Bearer ${bearer}`,
    Accept: call.accept ?? 'application/json',
    'Accept-Language': tag.value,
    ...(call.body === undefined || isRaw(call.body) ? {} : { 'Content-Type': 'application/json' }),
    ...(call.ifMatch ? { 'If-Match': call.ifMatch } : {}),
    ...(call.lastEventId === undefined ? {} : { 'Last-Event-ID': call.lastEventId }),
    ...(call.key === undefined ? {} : { 'Idempotency-Key': call.key }),
  }
}

/** A call that may be repeated without harm is repeated while the service is away. */
async function reached(method: string, path: string, call: Call, bearer: string): Promise<Response> {
  const harmless = method === 'GET' || method === 'PUT' || call.key !== undefined
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch((call.base ?? '') + path, {
        method,
        headers: headers(call, bearer),
        ...(call.body === undefined ? {} : { body: isRaw(call.body) ? call.body : JSON.stringify(call.body) }),
      })
      if (!TEMPORARY.has(answer.status)) {
        serviceAway.value = serviceAway.value && call.base !== undefined
        return answer
      }
    } catch {
      // the network's own words help nobody
    }
    serviceAway.value = serviceAway.value || call.base === undefined
    const wait = WAITS[attempt]
    if (!harmless || wait === undefined) {
      throw away()
    }
    await pause(wait)
  }
}

async function bearer(): Promise<string> {
  const fresh = token() ?? (await renew())
  if (fresh === null) {
    await login()
    throw new Problem(401, '', '')
  }
  return fresh
}

/** Calls with the reader's token; when it has run out, once more with a new one, else the reader signs in again. */
export async function raw(method: string, path: string, call: Call = {}): Promise<Response> {
  let answer = await reached(method, path, call, await bearer())
  if (answer.status === 401) {
    const fresh = await renew()
    if (fresh === null) {
      await login()
      throw new Problem(401, '', '')
    }
    answer = await reached(method, path, call, fresh)
  }
  if (!answer.ok) {
    throw readProblem(answer.status, await answer.json().catch(() => null))
  }
  return answer
}

export async function call<T>(method: string, path: string, options: Call = {}): Promise<Answer<T>> {
  const answer = await raw(method, path, options)
  const data = answer.status === 204 ? undefined : await answer.json()
  return { data: data as T, etag: answer.headers.get('ETag'), status: answer.status }
}

export async function get<T>(path: string, base?: string): Promise<T> {
  return (await call<T>('GET', path, base === undefined ? {} : { base })).data
}
