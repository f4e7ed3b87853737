import { day } from './days'
import { nameOf } from './directory'
import { actFacts, METHOD, PARTY, TARIFF } from './facts'
import { say, t, type Words } from './lang'
import type { CaseFile, Entry } from './types'
import { CHANNEL, CHECK, DOCUMENT, ENTRY, OUTCOME, PURPOSE, SECTION_STANCE, word } from './words'

export interface Detail {
  name: string
  value: string
}

const PLAIN = new Set(['id', 'type', 'on', 'recordedAt', 'recordedBy', 'seq', 'hash', 'document', 'deadlineVersion', 'previous', 'paper', 'opinion'])
const NAMES: Readonly<Record<string, Words>> = {
  text: ['内容', 'Text'],
  kind: ['文书', 'Document'],
  checks: ['审查', 'Checks'],
  number: ['文号', 'Number'],
  username: ['经办人', 'Assignee'],
  to: ['经办人', 'Assignee'],
  assignee: ['经办人', 'Assignee'],
  from: ['原为', 'Before'],
  before: ['原期限', 'Before'],
  after: ['新期限', 'After'],
  replyDueBefore: ['原期限', 'Before'],
  replyDueAfter: ['新期限', 'After'],
  cause: ['原因', 'Cause'],
  receivedOn: ['收到日期', 'Received on'],
  submittedOn: ['提交日期', 'Submitted on'],
  document: ['文书', 'Document'],
  files: ['附件', 'Attachments'],
  channel: ['渠道', 'Channel'],
  unit: ['科室', 'Section'],
  askedOf: ['指定人员', 'Asked of'],
  dueOn: ['内部期限', 'Internal due day'],
  onBehalfOf: ['代', 'On behalf of'],
  file: ['文件', 'File'],
  purpose: ['用途', 'For'],
  sha256: ['文件校验值', 'Digest'],
}

/** What an entry says beside its name and day, in words. */
export function details(entry: Entry, file: CaseFile | null): Detail[] {
  return Object.entries(entry)
    .filter(([name, value]) => !PLAIN.has(name) && value !== null && value !== '')
    .map(([name, value]) => ({ name: nameOfMember(entry.type, name), value: shown(entry.type, name, value, file) }))
    .filter((detail) => detail.value !== '')
}

function nameOfMember(type: string, name: string): string {
  const known = NAMES[name] ?? actFacts(type, [{ name, needed: false, kind: 'TEXT' }])[0]?.words
  return say(known, name)
}

function shown(type: string, name: string, value: unknown, file: CaseFile | null): string {
  if (typeof value === 'boolean') {
    return value ? t('是', 'yes') : t('否', 'no')
  }
  if (Array.isArray(value)) {
    return value.map((each) => shown(type, name, each, file)).join(t('；', '; '))
  }
  if (typeof value === 'object' && value !== null) {
    const words = value as { zh?: unknown; en?: unknown }
    if (typeof words.zh === 'string' && typeof words.en === 'string') {
      return t(words.zh, words.en)
    }
    return Object.values(value).map((each) => shown(type, name, each, file)).filter((each) => each !== '').join(' ')
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return day(text)
  }
  if (['of', 'consultation', 'act'].includes(name)) {
    const target = file?.acts.find((entry) => entry.id === text)
    return target === undefined ? '' : `${day(target.on)} ${word(ENTRY, target.type)}`
  }
  if (name === 'files' || name === 'file') {
    const held = [...(file?.attachments ?? []), ...(file?.documents ?? []).flatMap((document) => document.files)]
    return held.find((each) => each.id === text)?.name ?? ''
  }
  if (name === 'purpose') {
    return word(PURPOSE, text)
  }
  if (name === 'stance' && type === 'SECTION_OPINION_GIVEN') {
    return word(SECTION_STANCE, text)
  }
  if (['username', 'assignee', 'to', 'from', 'askedOf', 'onBehalfOf'].includes(name)) {
    return nameOf(text)
  }
  switch (name) {
    case 'kind':
      return word(DOCUMENT, text)
    case 'checks':
      return word(CHECK, text)
    case 'method':
      return word(METHOD, text)
    case 'party':
      return word(PARTY, text)
    case 'tariff':
      return word(TARIFF, text)
    case 'channel':
      return word(CHANNEL, text)
    case 'outcome':
      return text.split(',').map((each) => word(OUTCOME, each.trim())).join(t('；', '; '))
    default: {
      const choices = actFacts(type, [{ name, needed: false, kind: 'CHOICE' }])[0]?.choices
      return choices === undefined ? text : word(choices, text)
    }
  }
}
