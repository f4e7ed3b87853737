import { raw } from './api'

export interface InTime {
  answered: number
  onTime: number
  late: number
  rate: number | null
  extended: number
  onTimeUnextended: number
  rateUnextended: number | null
  overdue: number
}

export interface Challenges {
  filed: number
  decided: number
  corrected: number
}

export interface WorkFigures {
  received: number
  open: number
  inTime: InTime
  days: { spans: { from: number; to: number | null; cases: number }[]; median: number | null; nineInTen: number | null; longest: number | null }
  whose: { agency: number; applicant: number; thirdParties: number }
  outcomes: Record<string, number>
  corrections: { asked: number; answered: number; lapsed: number; overturned: number }
  reconsiderations: Challenges
  suits: Challenges
}

export interface Group {
  key: string
  label: string
  hidden: boolean
  figures?: WorkFigures
}

export interface Report {
  from: string
  to: string
  smallest: number
  total: Group
  groups: Group[]
  topics: { title: string; applications: number; applicants: number; given: number; candidate: boolean }[]
}

export interface AnnualTables {
  year: number
  notice: string
  tableThree: { rows: { no: number; label: string; values: number[] }[] }
  tableFour: { values: number[] }
  balanced: boolean
  imbalances?: string[]
}

/** A per cent as people read it; a dash where there is nothing to judge. */
export function percent(rate: number | null): string {
  return rate === null ? '–' : `${rate.toFixed(1)}%`
}

/** The query of an address, without what is empty. */
export function asQuery(values: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      query.set(name, value)
    }
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Fetches a file with the reader's token and hands it to the browser under that name. */
export async function download(path: string, accept: string, name: string): Promise<void> {
  const answer = await raw('GET', path, { accept })
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
