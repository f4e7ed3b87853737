import { computed, markRaw, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { call } from './api'
import { t } from './lang'
import { asProblem } from './problem'
import type { IncomingFile } from './types'

/** A paper that was scanned and is to be stored with a case. */
export interface Scan {
  id: string
  file: File
  purpose: string
  state: 'waiting' | 'sending' | 'stored' | 'failed'
  why: string
}

export interface Scans {
  list: Ref<Scan[]>
  running: Ref<boolean>
  /** Those that are not stored. */
  left: ComputedRef<Scan[]>
  add: (files: readonly File[]) => void
  remove: (id: string) => void
  forget: () => void
  /** Stores with the case what is not stored yet, one after the other; tells whether all of them are. */
  store: (caseId: string) => Promise<boolean>
}

/** Bytes that a scan may have. */
export const LARGEST = 20 * 1024 * 1024
export const TAKEN = '.pdf,.jpg,.jpeg,.png,.tif,.tiff'

/** What speaks against a file before it is sent; the service looks at its content. */
export function refusal(file: { name: string; size: number }): string {
  if (file.size === 0) {
    return t('文件是空的。', 'The file is empty.')
  }
  if (file.size > LARGEST) {
    return t('文件超过 20 MB，请降低分辨率或者分开扫描。', 'The file has more than 20 MB: scan it at a lower resolution, or in parts.')
  }
  return TAKEN.split(',').some((ending) => file.name.toLowerCase().endsWith(ending)) ? '' : t('请选择 PDF、JPEG、PNG 或者 TIFF 文件。', 'Choose a PDF, JPEG, PNG or TIFF.')
}

/** The case with which a scan was stored last, for a page that shows it meanwhile. */
export const storedLast = shallowRef<{ caseId: string } | null>(null)

export function useScans(usual: string): Scans {
  const list = ref<Scan[]>([])
  const running = ref(false)
  const left = computed(() => list.value.filter((scan) => scan.state !== 'stored'))

  function add(files: readonly File[]): void {
    for (const file of files) {
      const why = refusal(file)
      list.value.push({ id: crypto.randomUUID(), file: markRaw(file), purpose: usual, state: why === '' ? 'waiting' : 'failed', why })
    }
  }
  function remove(id: string): void {
    list.value = list.value.filter((scan) => scan.id !== id)
  }
  async function send(scan: Scan, caseId: string): Promise<void> {
    const body = new FormData()
    body.append('purpose', scan.purpose)
    body.append('file', scan.file, scan.file.name)
    scan.state = 'sending'
    scan.why = ''
    try {
      // The same paper goes out under the same key, so that one whose answer was lost is not stored twice.
      await call<IncomingFile>('POST', `/api/cases/${caseId}/scans`, { body, key: `${scan.id}-${scan.purpose}` })
      scan.state = 'stored'
      storedLast.value = { caseId }
    } catch (error) {
      const problem = asProblem(error)
      scan.state = 'failed'
      scan.why = [problem.title, problem.errors[0]?.message ?? problem.detail].filter((each) => each !== '').join(t('：', ': '))
    }
  }
  async function store(caseId: string): Promise<boolean> {
    if (running.value) {
      return false
    }
    running.value = true
    try {
      for (const scan of left.value) {
        if (refusal(scan.file) === '') {
          await send(scan, caseId)
        }
      }
    } finally {
      running.value = false
    }
    return left.value.length === 0
  }
  return { list, running, left, add, remove, forget: () => { list.value = [] }, store }
}
