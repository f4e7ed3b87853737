import { ref } from 'vue'
import { get } from './api'
import { is, me } from './auth'
import type { Delegation, Page } from './types'

/** The parts of the sign-off that can be delegated. */
export const DELEGABLE = ['reviewer', 'office-head', 'signatory'] as const

/** In whose place the reader may act today. */
export const standingIn = ref<Delegation[]>([])

export async function loadDelegations(): Promise<void> {
  try {
    const page = await get<Page<Delegation>>('/api/delegations?state=IN_FORCE&limit=200')
    standingIn.value = page.items.filter((each) => each.delegate === me.value.username)
  } catch {
    // Who can't read them acts in his own right alone; the service decides in any case.
    standingIn.value = []
  }
}

/** Whose place lets the reader take a step that needs one of the roles: nobody's where he holds it himself. */
export function placeOf(roles: readonly string[], drafters: readonly string[], delegations: readonly Delegation[]): string | null {
  return delegations.find((each) => each.roles.some((role) => roles.includes(role)) && !drafters.includes(each.delegator))?.delegator ?? null
}

/** Whether the reader holds one of the roles, or stands in for somebody who does and did not draft. */
export function may(roles: readonly string[], drafters: readonly string[] = []): boolean {
  return is(...roles) || placeOf(roles, drafters, standingIn.value) !== null
}
