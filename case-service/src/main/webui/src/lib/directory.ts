import { computed, ref } from 'vue'
import { get } from './api'
import { lang } from './lang'
import type { Agency, StaffMember } from './types'

export const staff = ref<StaffMember[]>([])
export const agencies = ref<Agency[]>([])

export async function loadDirectory(): Promise<void> {
  const [people, bodies] = await Promise.all([
    get<{ items: StaffMember[] }>('/api/staff'),
    get<{ items: Agency[] }>('/api/agencies'),
  ])
  staff.value = people.items
  agencies.value = bodies.items
}

const names = computed(() => new Map(staff.value.map((member) => [member.username, member.name])))
const bodies = computed(() => new Map(agencies.value.map((agency) => [agency.code, agency])))

/** The name of a colleague; a user name that the directory does not know stays what it is. */
export function nameOf(username: string | null | undefined): string {
  return username === null || username === undefined ? '' : (names.value.get(username) ?? username)
}

export function agencyName(code: string | null | undefined): string {
  const agency = bodies.value.get(code ?? '')
  if (agency === undefined) {
    return code ?? ''
  }
  return lang.value === 'en' ? (agency.nameEn ?? agency.name) : agency.shortName
}
