import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { computed, shallowRef } from 'vue'
import { settings } from './settings'

/** Who has signed in. The token lives in memory alone; a reload asks the issuer anew. */
export const user = shallowRef<User | null>(null)

let manager: UserManager | undefined

function held(): UserManager {
  if (manager === undefined) {
    manager = new UserManager({
      authority: settings().issuer,
      client_id: settings().clientId,
      redirect_uri: `${location.origin}/console/signed-in`,
      post_logout_redirect_uri: `${location.origin}/console/`,
      response_type: 'code',
      scope: 'openid profile email',
      automaticSilentRenew: true,
      accessTokenExpiringNotificationTimeInSeconds: 120,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    })
    manager.events.addUserLoaded((loaded) => {
      user.value = loaded
    })
    manager.events.addUserUnloaded(() => {
      user.value = null
    })
  }
  return manager
}

/** Sends the reader to the issuer and back to where he is. */
export async function login(): Promise<void> {
  await held().signinRedirect({ state: location.pathname + location.search + location.hash })
}

/** Takes the answer of the issuer; tells where the reader was. */
export async function signedIn(): Promise<string> {
  const loaded = await held().signinRedirectCallback()
  user.value = loaded
  return typeof loaded.state === 'string' && loaded.state.startsWith('/console') ? loaded.state : '/console/cases'
}

export async function logout(): Promise<void> {
  sessionStorage.clear()
  await held().signoutRedirect()
}

/** A fresh token by the refresh token, or null when only signing in helps. */
export async function renew(): Promise<string | null> {
  try {
    user.value = await held().signinSilent()
    return user.value?.access_token ?? null
  } catch {
    return null
  }
}

export function token(): string | null {
  return user.value === null || user.value.expired === true ? null : user.value.access_token
}

interface Person {
  username: string
  name: string
  agency: string
  unit: string
  roles: readonly string[]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export const me = computed<Person>(() => {
  const claims = (user.value?.profile ?? {}) as Record<string, unknown>
  const groups = claims['groups']
  return {
    username: text(claims['preferred_username']),
    name: text(claims['name']),
    agency: text(claims['agency']),
    unit: text(claims['unit']),
    roles: Array.isArray(groups) ? groups.filter((each): each is string => typeof each === 'string') : [],
  }
})

export function is(...roles: string[]): boolean {
  return roles.some((role) => me.value.roles.includes(role))
}
