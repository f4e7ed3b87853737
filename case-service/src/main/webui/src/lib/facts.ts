import type { Words } from './lang'

/** A fact that somebody types: where it stands in JSON, what it takes and how it is called. */
export interface Fact {
  path: string
  kind: 'text' | 'long' | 'list' | 'date' | 'number' | 'choice' | 'flag' | 'consultation' | 'act' | 'period'
  words: Words
  needed: boolean
  hint?: Words
  choices?: Readonly<Record<string, Words>>
}

function fact(path: string, kind: Fact['kind'], zh: string, en: string, more: Partial<Fact> = {}): Fact {
  return { path, kind, words: [zh, en], needed: true, ...more }
}

const REASONS = fact('reasons', 'long', '理由', 'Reasons', { hint: ['说明事实、依据和理由，答复书将照录。', 'Facts, grounds and reasons; the letter prints them.'] })
/** Where a third party is reached: the posting list and the envelope bear it, the letter does not. */
const PLACE: readonly Fact[] = [
  fact('address', 'text', '通信地址', 'Postal address', { needed: false, hint: ['邮寄时用于信封和交寄清单。', 'For the envelope and the posting list.'] }),
  fact('postcode', 'text', '邮政编码', 'Postcode', { needed: false }),
  fact('phone', 'text', '联系电话', 'Telephone', { needed: false }),
]
const LINES: Words = ['每行一项。', 'One per line.']

/** What each outcome's letter must state (the service demands it at submission). */
export const OUTCOME_FACTS: Readonly<Record<string, readonly Fact[]>> = {
  GRANT: [fact('access', 'long', '提供方式', 'How it is given', { hint: ['例如：随本告知书邮寄复印件。', 'For example: copies go with this letter.'] })],
  GRANT_PUBLIC: [fact('where', 'long', '获取方式、途径', 'Where it is published')],
  PARTIAL: [
    fact('given', 'long', '予以公开的部分', 'What is given'),
    fact('withheld', 'long', '不予公开的部分', 'What is withheld'),
    fact('grounds', 'list', '不予公开的依据', 'Grounds', { hint: LINES }),
    REASONS,
  ],
  REFUSE_SECRET: [
    REASONS,
    fact('checkedBy', 'text', '线下审查人', 'Checked offline by', { hint: ['只记审查人和日期；国家秘密的标题和内容不得录入本系统。', 'Only by whom and when; no classified title or content ever enters the system.'] }),
    fact('checkedOn', 'date', '线下审查日期', 'Checked offline on'),
  ],
  REFUSE_LAW: [REASONS],
  REFUSE_SAFETY: [REASONS],
  REFUSE_THIRD: [REASONS, fact('consultation', 'consultation', '征求意见', 'Consultation', { hint: ['未征求意见的，请写明理由。', 'Where none was held, say why.'] })],
  REFUSE_INTERNAL: [REASONS],
  REFUSE_PROCESS: [REASONS],
  REFUSE_ENFORCEMENT: [REASONS],
  NONE_EXISTS: [
    fact('search/places', 'list', '检索范围', 'Where was searched', { hint: LINES }),
    fact('search/words', 'list', '检索词', 'Search words', { hint: LINES }),
    fact('search/result', 'long', '检索结果', 'Result'),
  ],
  NOT_OURS: [
    REASONS,
    fact('competentAgency/name', 'text', '负责公开的机关', 'Competent agency', { needed: false }),
    fact('competentAgency/contact', 'text', '联系方式', 'Its contact', { needed: false }),
  ],
  NEEDS_MAKING: [fact('whatWouldBeMade', 'long', '需要加工、分析的内容', 'What would have to be made')],
  STILL_UNCLEAR: [fact('unclear', 'long', '仍不明确之处', 'What is still unclear')],
  REPEAT: [fact('earlierNumber', 'text', '此前答复的文号', 'Number of the earlier reply'), fact('earlierOn', 'date', '此前答复日期', 'Date of the earlier reply')],
  QUERY_SPECIAL: [fact('law', 'text', '特别规定', 'Special law'), fact('office', 'text', '办理机构', 'Office'), fact('way', 'long', '办理途径', 'Way')],
  PETITION: [fact('channel', 'long', '告知的途径', 'Channel told', { needed: false })],
  PUBLICATION: [fact('where', 'long', '获取途径', 'Where to get it')],
  EXCESSIVE: [fact('counts', 'long', '申请数量、频次', 'Counts and frequency'), REASONS],
  CONFIRM_AGAIN: [fact('earlierNumber', 'text', '此前答复的文号', 'Number of the earlier reply', { needed: false })],
  UNCORRECTED: [fact('notice', 'text', '补正告知书文号', 'Number of the correction notice')],
  UNPAID: [fact('notice', 'text', '收费通知书文号', 'Number of the fee notice')],
  NOT_GOVERNMENT_INFO: [REASONS],
  INQUIRY: [REASONS],
  ARCHIVED: [fact('archive', 'text', '移交的档案馆', 'Archive')],
  OTHER: [{ ...REASONS, needed: false }],
}

export const PARTY: Readonly<Record<string, Words>> = {
  THIRD_PARTY: ['第三方', 'Third party'],
  CO_MAKER: ['共同制作机关', 'Co-maker'],
  OTHER_BODY: ['其他机关', 'Other body'],
}
export const TARIFF: Readonly<Record<string, Words>> = {
  PER_ITEM: ['按件计收', 'Per item'],
  PER_PAGE: ['按量计收', 'Per page'],
}
/** Why a letter came back. */
export const RETURN_REASON: Readonly<Record<string, Words>> = {
  REFUSED: ['拒收', 'Refused'],
  UNKNOWN: ['查无此人', 'Unknown'],
  MOVED: ['迁移新址', 'Moved'],
  UNCLAIMED: ['逾期未领', 'Unclaimed'],
  WRONG_ADDRESS: ['地址不详', 'Wrong address'],
}

export const METHOD: Readonly<Record<string, Words>> = {
  ELECTRONIC: ['电子送达', 'Electronic'],
  POST: ['邮寄（挂号信、EMS）', 'Post'],
  IN_PERSON: ['当面签收', 'In person'],
  ENTRUSTED: ['委托送达', 'Entrusted'],
  COURIER: ['快递企业（不是法定送达）', 'Courier (not service)'],
}

/** What each notice must state. */
export const NOTICE_FACTS: Readonly<Record<string, readonly Fact[]>> = {
  CORRECTION_NOTICE: [
    fact('items', 'list', '需补正的事项', 'What to correct', { hint: ['每行一项，写明补正什么、怎样补正。', 'One per line: what to correct and how.'] }),
    fact('workingDays', 'number', '补正期限（工作日）', 'Period in working days'),
    fact('reasons', 'long', '说明', 'Reasons', { needed: false }),
  ],
  REASONS_NOTICE: [
    fact('counts', 'long', '申请数量、频次', 'Counts and frequency'),
    fact('workingDays', 'number', '说明理由的期限（工作日）', 'Period in working days'),
  ],
  EXTENSION_NOTICE: [
    fact('workingDays', 'number', '延长（工作日，至多二十）', 'Working days, at most 20'),
    fact('reason', 'long', '延期理由', 'Reason'),
  ],
  CONSULTATION_NOTICE: [
    fact('party', 'choice', '征求意见对象', 'Who is consulted', { choices: PARTY }),
    fact('name', 'text', '名称', 'Name'),
    ...PLACE,
    fact('asked', 'long', '征求意见的内容', 'What is asked', { needed: false, hint: ['不得写明申请人。', 'Do not name the applicant.'] }),
    fact('why', 'long', '事由', 'Why', { needed: false }),
  ],
  DISCLOSURE_NOTICE: [
    fact('consultation', 'consultation', '所指征求意见', 'Consultation'),
    fact('name', 'text', '第三方名称', 'Name of the third party', { needed: false, hint: ['征求意见时已记录名称的，可以不填。', 'Not needed where the consultation names it.'] }),
    ...PLACE,
    fact('content', 'long', '决定公开的内容', 'What is disclosed', { hint: ['不得写明申请人。', 'Do not name the applicant.'] }),
    REASONS,
    fact('releaseOn', 'date', '提供的日期', 'Released on'),
  ],
  FEE_NOTICE: [
    fact('tariff', 'choice', '计费方式', 'Tariff', { choices: TARIFF }),
    fact('items', 'number', '本次件数', 'Items', { needed: false }),
    fact('itemsEarlierThisMonth', 'number', '本月此前件数', 'Items earlier this month', { needed: false }),
    fact('pages', 'number', '页数', 'Pages', { needed: false }),
    fact('payment', 'long', '缴费方式', 'How to pay'),
  ],
  RECTIFICATION_REPLY: [
    fact('record', 'long', '要求更正的记录', 'Record to be corrected'),
    REASONS,
    fact('decision', 'choice', '处理决定', 'Decision', {
      choices: {
        CORRECTED: ['予以更正', 'Corrected'],
        FORWARDED: ['转送有权更正的机关', 'Forwarded'],
        DIRECTED: ['告知向有权更正的机关提出', 'Directed to the competent agency'],
        DECLINED: ['不予更正', 'Declined'],
      },
    }),
    fact('agency', 'text', '有权更正的机关', 'Competent agency', { needed: false }),
  ],
  RECEIPT: [],
  WITHDRAWAL_CONFIRMATION: [],
}

const REASON: Fact = fact('reason', 'long', '理由', 'Reason')
const ACT_WORDS: Readonly<Record<string, Words>> = {
  servedOn: ['送达日期', 'Served on'],
  startsOn: ['起算日期', 'Starts on'],
  workingDays: ['工作日数', 'Working days'],
  amount: ['金额（元）', 'Amount in yuan'],
  items: ['事项', 'Items'],
  places: ['检索范围', 'Places'],
  words: ['检索词', 'Words'],
  result: ['结果', 'Result'],
  reached: ['已联系上', 'Reached'],
  final: ['最终答复', 'Final'],
  agencyFault: ['因本机关原因退回', 'The agency’s fault'],
  afterReconsideration: ['经过行政复议', 'After reconsideration'],
  of: ['所指行为', 'Refers to'],
  consultation: ['所指征求意见', 'Consultation'],
  act: ['所指行为', 'Entry'],
  period: ['期限', 'Period'],
  channel: ['渠道', 'Channel'],
  means: ['联系方式', 'Means'],
  party: ['征求意见对象', 'Party'],
  stance: ['意见', 'Stance'],
  method: ['送达方式', 'Method'],
  tariff: ['计费方式', 'Tariff'],
  outcome: ['答复类型', 'Outcome'],
  cause: ['原因', 'Cause'],
  form: ['撤回形式', 'Form'],
  summary: ['内容摘要', 'Summary'],
  name: ['名称', 'Name'],
  reason: ['理由', 'Reason'],
  reasons: ['理由', 'Reasons'],
  trackingNumber: ['邮件号', 'Tracking number'],
  signer: ['签收人', 'Signer'],
  refiledAs: ['重新提交的编号', 'Refiled as'],
  proof: ['未发出的证明', 'Proof that it never went out'],
}

const ACT_CHOICES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  means: { PHONE: ['电话', 'Phone'], VISIT: ['来访', 'Visit'], EMAIL: ['电子邮件', 'E-mail'], OTHER: ['其他', 'Other'] },
  party: PARTY,
  tariff: TARIFF,
  method: METHOD,
  stance: { AGREE: ['同意公开', 'Agrees'], PARTLY: ['部分同意', 'Partly'], OBJECT: ['不同意公开', 'Objects'], NONE: ['未表明意见', 'None'] },
  form: { SIGNED: ['书面签名', 'Signed'], ONLINE: ['网上', 'Online'] },
  cause: {
    RECONSIDERATION: ['行政复议决定', 'Reconsideration'],
    JUDGMENT: ['法院判决', 'Judgment'],
    SELF_CORRECTION: ['自行纠正', 'Self-correction'],
    SUPERVISION: ['监督责令', 'Supervision'],
  },
  'RETURNED.reason': RETURN_REASON,
  'CONSULTATION_CLOSED.reason': { RETURNED: ['退件', 'Returned'], NOT_FOUND: ['无法联系', 'Not found'], WITHDRAWN: ['撤回征求', 'Withdrawn'] },
  'WITHDRAWN.reason': { SATISFIED: ['已获满足', 'Satisfied'], REFILED: ['重新申请', 'Refiled'], OTHER: ['其他', 'Other'] },
}

const KINDS: Readonly<Record<string, Fact['kind']>> = {
  TEXT: 'long', LIST: 'list', DATE: 'date', NUMBER: 'number', FLAG: 'flag', CHOICE: 'choice', ACT: 'act', PERIOD: 'period',
}
const SHORT = new Set(['name', 'trackingNumber', 'signer', 'refiledAs', 'amount'])

/** The form of an act from what the procedure says that it takes. */
export function actFacts(type: string, fields: readonly { name: string; needed: boolean; kind: string }[]): Fact[] {
  const facts = fields.map((field): Fact => {
    const choices = ACT_CHOICES[`${type}.${field.name}`] ?? ACT_CHOICES[field.name]
    const kind = choices !== undefined ? 'choice' : SHORT.has(field.name) ? 'text' : (KINDS[field.kind] ?? 'long')
    return {
      path: field.name,
      kind: kind === 'choice' && choices === undefined ? 'text' : kind,
      words: ACT_WORDS[field.name] ?? [field.name, field.name],
      needed: field.needed,
      ...(choices === undefined ? {} : { choices }),
      ...(kind === 'list' ? { hint: LINES } : {}),
    }
  })
  if (type === 'VOIDED') {
    facts.push({ path: 'proof', kind: 'long', words: ACT_WORDS['proof'] ?? REASON.words, needed: false, hint: ['作废答复时必填。', 'Needed to void a reply.'] })
  }
  return facts
}

export type Values = Record<string, string | boolean>

/** What was typed as the JSON that the service takes; what was left empty is left out. */
export function toJson(facts: readonly Fact[], values: Values): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const each of facts) {
    const value = read(each, values[each.path])
    if (value !== undefined) {
      put(out, each.path.split('/'), value)
    }
  }
  return out
}

/** The other way round, to edit what was saved. */
export function toValues(facts: readonly Fact[], json: Record<string, unknown>): Values {
  const values: Values = {}
  for (const each of facts) {
    const value = at(json, each.path.split('/'))
    if (Array.isArray(value)) {
      values[each.path] = value.map(String).join('\n')
    } else if (typeof value === 'boolean') {
      values[each.path] = value
    } else if (typeof value === 'string' || typeof value === 'number') {
      values[each.path] = String(value)
    }
  }
  return values
}

function read(each: Fact, value: string | boolean | undefined): unknown {
  if (each.kind === 'flag') {
    return value === true
  }
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') {
    return undefined
  }
  switch (each.kind) {
    case 'list':
      return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : text
    case 'period': {
      const [n, unit] = text.split(' ')
      return { n: Number(n), unit: unit ?? 'WORKING_DAY' }
    }
    default:
      return text
  }
}

function put(into: Record<string, unknown>, path: string[], value: unknown): void {
  const [name, ...rest] = path
  if (name === undefined) {
    return
  }
  if (rest.length === 0) {
    into[name] = value
    return
  }
  const below = (into[name] ?? {}) as Record<string, unknown>
  into[name] = below
  put(below, rest, value)
}

function at(json: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
    json,
  )
}

/** What people call the value at this pointer; its own last name where it is nobody's field. */
export function labelOf(pointer: string): Words {
  const all = [...Object.values(OUTCOME_FACTS), ...Object.values(NOTICE_FACTS)].flat()
  const known = all.find((each) => pointer.endsWith(`/${each.path}`))
  const name = pointer.split('/').at(-1) ?? ''
  return known?.words ?? ACT_WORDS[name] ?? FORM_WORDS[name] ?? [name, name]
}

const FORM_WORDS: Readonly<Record<string, Words>> = {
  on: ['日期', 'Date'],
  outcome: ['答复类型', 'Outcome'],
  label: ['事项名称', 'Which matter'],
  reportRow: ['年度报告行次', 'Row of the report'],
  text: ['内容', 'Text'],
  validFrom: ['适用日期', 'Holds from'],
  agencyCode: ['受理机关', 'Agency'],
  submittedOn: ['提交日期', 'Submitted on'],
  receivedOn: ['收到日期', 'Received on'],
  externalNo: ['市平台编号', 'Platform number'],
  idNumber: ['证件号码', 'Id number'],
  username: ['经办人', 'Assignee'],
  children: ['分案', 'Matters'],
  unit: ['科室', 'Section'],
  stance: ['意见', 'Opinion'],
  question: ['问题', 'Question'],
  document: ['文书', 'Document'],
  delegate: ['受托人', 'Delegate'],
  replyBy: ['回复期限', 'Answer by'],
  roles: ['环节', 'Parts'],
  from: ['开始日期', 'From'],
  office: ['公开工作机构', 'Disclosure office'],
  address: ['地址', 'Address'],
  phone: ['电话', 'Phone'],
  fax: ['传真', 'Fax'],
  email: ['电子邮箱', 'E-mail'],
  hours: ['办公时间', 'Office hours'],
  zh: ['公开指南（中文）', 'Guide in Chinese'],
  en: ['公开指南（英文）', 'Guide in English'],
  language: ['提醒的语言', 'Language of alerts'],
  active: ['在岗', 'Works here'],
}
