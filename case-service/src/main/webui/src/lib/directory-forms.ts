import type { Words } from './lang'
import type { Agency, StaffMember } from './types'

export interface LastChange {
  at: string
  by: string
  fields: string[]
}

export interface AgencyDetails extends Agency {
  acceptsApplications: boolean
  contact: Record<string, string>
  guide: { zh: string; en: string }
  lastChange: LastChange | null
}

export interface StaffDetails extends StaffMember {
  language: string
  lastChange: LastChange | null
}

/** How an agency is reached, in the order in which it is asked for. */
export const CONTACT: readonly { name: string; words: Words; needed: boolean }[] = [
  { name: 'office', words: ['公开工作机构', 'Disclosure office'], needed: true },
  { name: 'address', words: ['地址', 'Address'], needed: true },
  { name: 'phone', words: ['电话', 'Phone'], needed: true },
  { name: 'fax', words: ['传真', 'Fax'], needed: false },
  { name: 'email', words: ['电子邮箱', 'E-mail'], needed: false },
  { name: 'hours', words: ['办公时间', 'Office hours'], needed: true },
]

/** The fields that a change may name. */
export const FIELD: Readonly<Record<string, Words>> = {
  contact: ['联系方式', 'how it is reached'],
  guide: ['公开指南', 'guide'],
  acceptsApplications: ['是否接受申请', 'whether it takes applications'],
  name: ['姓名', 'name'],
  email: ['电子邮箱', 'e-mail'],
  unit: ['科室', 'unit'],
  language: ['语言', 'language'],
  active: ['在岗', 'whether he works here'],
}

/** What was typed, without what is empty. */
export function given(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ''))
}
