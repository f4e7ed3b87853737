import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Sending {
  running: Ref<boolean>
  problem: ShallowRef<Problem | null>
  /** Runs one submission at a time; the same content goes out under the same key, however often it is clicked. */
  send: <T>(content: unknown, act: (key: string) => Promise<T>) => Promise<T | undefined>
  at: (pointer: string) => string | undefined
}

/** The key of a submission: it stays while the content does, so that a repetition is known as one. */
export class Keys {
  private key = ''
  private sent = ''

  constructor(private readonly fresh: () => string = () => crypto.randomUUID()) {}

  of(content: unknown): string {
    const text = JSON.stringify(content ?? null)
    if (this.key === '' || text !== this.sent) {
      this.key = this.fresh()
      this.sent = text
    }
    return this.key
  }

  done(): void {
    this.key = ''
  }
}

export function useSend(): Sending {
  const running = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const keys = new Keys()

  async function send<T>(content: unknown, act: (key: string) => Promise<T>): Promise<T | undefined> {
    if (running.value) {
      return undefined
    }
    running.value = true
    problem.value = null
    try {
      const answer = await act(keys.of(content))
      keys.done()
      return answer
    } catch (error) {
      problem.value = asProblem(error)
      return undefined
    } finally {
      running.value = false
    }
  }

  return { running, problem, send, at: (pointer) => problem.value?.at(pointer) }
}
