import { ref } from 'vue'
import { get } from './api'

/** The legal today as the service has it; empty until it has answered. */
export const today = ref('')

export async function loadToday(): Promise<void> {
  today.value = (await get<{ today: string }>('/api/desk')).today
}
