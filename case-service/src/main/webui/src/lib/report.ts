import type { AnnualTables } from './statistics'

export type Timeliness = 'NOT_DUE' | 'DUE_TODAY' | 'OVERDUE' | 'ON_TIME' | 'LATE'

export interface Duty {
  dueOn: string
  owed: boolean
  settledOn: string | null
  timeliness: Timeliness | null
  workingDaysLeft: number | null
}

export interface Part {
  no: number
  title: string
  proposed: string
  text: string
  edited: boolean
}

export interface Rule { made?: number; abolished?: number; inForce?: number }
export interface TableTwo {
  regulations?: Rule
  normativeDocuments?: Rule
  permits?: number
  penalties?: number
  compulsoryMeasures?: number
  fees?: number
}

export interface WholeReport {
  year: number
  agency: string | null
  duty: Duty
  edition: number
  editedAt: string | null
  editedBy: string | null
  parts: Part[]
  tableTwo: TableTwo | null
  tableTwoBefore: Partial<Record<string, number>>
  tableTwoBalanced: boolean
  tables: AnnualTables
  frozenVersions: number
}

export interface Difference { table: number; row: number; column: number; frozen: number; now: number }
export interface Version {
  version: number
  frozenAt: string
  frozenBy: string
  parts: Part[]
  tableTwo: TableTwo | null
  tables: AnnualTables
  differences: Difference[]
}

/** What somebody has typed and not saved: parts by number, figures of table two by path. */
export interface Typed {
  parts: Record<string, string>
  two: Record<string, string>
}

/** The same, with the edition that was read and what stood there when the typing began. */
export interface Draft extends Typed {
  edition: number
  before: Typed
}

export const RULES = ['regulations', 'normativeDocuments'] as const
export const OF_RULES = ['made', 'abolished', 'inForce'] as const
export const DECISIONS = ['permits', 'penalties', 'compulsoryMeasures', 'fees'] as const

/** The cells of table two, in the order of the template. */
export const CELLS: readonly string[] = [...RULES.flatMap((rule) => OF_RULES.map((name) => `${rule}/${name}`)), ...DECISIONS]

/** Table two as it stands in the fields; what nobody entered is empty. */
export function asTyped(two: TableTwo | null): Record<string, string> {
  const flat = (two ?? {}) as Record<string, number | Record<string, number> | undefined>
  return Object.fromEntries(CELLS.map((cell) => {
    const [first = '', second] = cell.split('/')
    const value = flat[first]
    const found = second === undefined ? value : typeof value === 'object' ? value[second] : undefined
    return [cell, typeof found === 'number' ? String(found) : '']
  }))
}

/** Table two as it is sent: what is no number goes out as it is, so that the service can say what is wrong with it. */
export function asSent(typed: Record<string, string>): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const cell of CELLS) {
    const text = (typed[cell] ?? '').trim()
    if (text === '') {
      continue
    }
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
    const [first = '', second] = cell.split('/')
    if (second === undefined) {
      sent[first] = value
    } else {
      sent[first] = { ...(sent[first] as object | undefined), [second]: value }
    }
  }
  return sent
}

/** Whether 现行有效 = 上年现行有效 + 制发 − 废止 holds; null while a figure is missing. */
export function identity(typed: Record<string, string>, before: Partial<Record<string, number>>, rule: string): { expected: number; holds: boolean } | null {
  const last = before[rule]
  const [made, abolished, inForce] = OF_RULES.map((name) => whole(typed[`${rule}/${name}`]))
  if (last === undefined || made === undefined || abolished === undefined || inForce === undefined) {
    return null
  }
  const expected = last + made - abolished
  return { expected, holds: expected === inForce }
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined
}

/** What was typed and differs from what is saved. */
export function unsaved(report: WholeReport, typed: Typed): Typed {
  const saved = asTyped(report.tableTwo)
  return {
    parts: Object.fromEntries(Object.entries(typed.parts).filter(([no, text]) => text !== textOf(report, no))),
    two: Object.fromEntries(Object.entries(typed.two).filter(([cell, text]) => text.trim() !== saved[cell])),
  }
}

export function isDirty(changes: Typed): boolean {
  return Object.keys(changes.parts).length > 0 || Object.keys(changes.two).length > 0
}

/**
 * The body of a save: the parts that changed, and table two as a whole where any of it did. A part that is again what the
 * tables say goes out as null, so that it follows them.
 */
export function asBody(report: WholeReport, changes: Typed): { parts: { no: number; text: string | null }[]; tableTwo?: Record<string, unknown> } {
  const parts = Object.entries(changes.parts).map(([no, text]) => ({
    no: Number(no),
    text: report.parts.some((part) => part.no === Number(no) && part.proposed === text) ? null : text,
  }))
  return Object.keys(changes.two).length === 0
    ? { parts }
    : { parts, tableTwo: asSent({ ...asTyped(report.tableTwo), ...changes.two }) }
}

/** The parts and cells that a colleague changed since, and that differ from what was typed here. */
export function clashes(before: Typed, fresh: WholeReport, changes: Typed): { parts: string[]; two: string[] } {
  const now = asTyped(fresh.tableTwo)
  return {
    parts: Object.keys(changes.parts).filter((no) => before.parts[no] !== textOf(fresh, no)),
    two: Object.keys(changes.two).filter((cell) => before.two[cell] !== now[cell]),
  }
}

export function textOf(report: WholeReport, no: string | number): string {
  return report.parts.find((part) => part.no === Number(no))?.text ?? ''
}
