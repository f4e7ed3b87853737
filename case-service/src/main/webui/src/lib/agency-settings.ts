import type { Words } from './lang'

/** What a setting is called, and its choices where it has some. */
export interface SettingWords {
  words: Words
  choices?: Readonly<Record<string, Words>>
  /** Whether it may change on certain days: typed as one line each, the day before the text. */
  dated?: true
  group: 'receipt' | 'process' | 'chain' | 'service' | 'report' | 'agency'
}

export const GROUPS: Readonly<Record<SettingWords['group'], Words>> = {
  receipt: ['收件与补正', 'Receipt and correction'],
  process: ['期限与办理', 'Periods and process'],
  chain: ['办文流程（审批环节）', 'Sign-off chain'],
  service: ['送达与救济', 'Service and remedies'],
  report: ['年度报告', 'Annual report'],
  agency: ['机关', 'Agency'],
}

export const SETTINGS: Readonly<Record<string, SettingWords>> = {
  onlineReceipt: { group: 'receipt', words: ['网上申请的收到', 'Receipt of online applications'], choices: { AUTO_ACK: ['系统自动确认', 'Automatic'], AGENCY_CONFIRM: ['机关确认', 'By the agency'] } },
  onlineReceiptMaxLag: { group: 'receipt', words: ['确认收到的最长间隔（工作日）', 'Longest lag to confirm (working days)'] },
  nonworkingReceipt: { group: 'receipt', words: ['非工作日收到', 'Receipt on a day off'], choices: { ACTUAL: ['以实际日期为收到', 'The actual day'], NEXT_WORKDAY: ['以下一工作日为收到', 'The next working day'] } },
  correctionDays: { group: 'receipt', words: ['补正期限（工作日）', 'Correction period (working days)'] },
  lateCorrection: { group: 'receipt', words: ['逾期告知补正的期限起算', 'Clock after a late correction notice'], choices: { BOTH: ['两种口径都提示', 'Show both'], NEW: ['按新期限', 'The new one'], OLD: ['按原期限', 'The old one'] } },
  splitMode: { group: 'receipt', words: ['一事一申请', 'Splitting'], choices: { BOTH: ['分案办理并分别计费', 'Cases and fees'], FEE_ONLY: ['只用于计费', 'Fees only'] } },
  withdrawalForm: { group: 'receipt', words: ['撤回形式', 'Form of a withdrawal'], choices: { ANY: ['不限', 'Any'], SIGNED: ['须书面签名', 'Signed'] } },
  consultInterval: { group: 'process', words: ['征求意见期间的首尾', 'Ends of a consultation'], choices: { OPEN_CLOSED: ['首日不计、末日计', 'First day out, last in'], CLOSED_CLOSED: ['首尾都计', 'Both in'], OPEN_OPEN: ['首尾都不计', 'Both out'] } },
  otherBodyDays: { group: 'process', words: ['征求其他机关意见（工作日）', 'Other bodies’ period (working days)'] },
  referralSuspends: { group: 'process', words: ['送请审查期间中止期限', 'A referral suspends the clock'] },
  forceMajeure: { group: 'process', words: ['允许因不可抗力中止', 'Force majeure may suspend'] },
  extensionCount: { group: 'process', words: ['延期次数', 'Number of extensions'] },
  reasonsSuspend: { group: 'process', words: ['要求说明理由期间中止', 'Asking for reasons suspends'] },
  rectifyDays: { group: 'process', words: ['责令整改期限（工作日）', 'Rectification period (working days)'] },
  sectionDays: { group: 'process', words: ['科室办理期限（工作日）', 'Section period (working days)'] },
  correctionCheckDays: { group: 'process', words: ['决定是否要求补正（收到后工作日）', 'Whether to ask for a correction (working days after receipt)'] },
  signLeadDays: { group: 'process', words: ['送签提前（到期前工作日）', 'To the signatory (working days before the date)'] },
  platformDays: { group: 'process', words: ['市平台录入期限（工作日）', 'Entry on the municipal platform (working days)'] },
  notifyConsult: { group: 'process', words: ['征求意见时告知申请人', 'Tell the applicant of consultations'] },
  lapseNotice: { group: 'process', words: ['逾期不补正时出具告知书', 'Notice at a lapse'] },
  reopenCounts: { group: 'process', words: ['重新办理另行计数', 'Reopened cases count anew'] },
  yellowFrom: { group: 'process', words: ['黄灯提前（工作日）', 'Yellow from (working days before)'] },
  redFrom: { group: 'process', words: ['红灯提前（工作日）', 'Red from (working days before)'] },
  feeScope: { group: 'process', words: ['信息处理费统计范围', 'Scope of the fee'], choices: { AGENCY: ['本机关', 'Agency'], GOVERNMENT: ['本级政府', 'Government'] } },
  replySectionOpinion: { group: 'chain', words: ['答复：承办科室意见', 'Reply: opinion of the section'], choices: { NONE: ['不要求', 'Not demanded'], DEMANDED: ['送审前必须取得', 'Before submission'] } },
  noticeSectionOpinion: { group: 'chain', words: ['通知：承办科室意见', 'Notices: opinion of the section'], choices: { NONE: ['不要求', 'Not demanded'], DEMANDED: ['送审前必须取得', 'Before submission'] } },
  secrecyCheck: { group: 'chain', words: ['答复：保密审查（提供信息的不得免除）', 'Replies: secrecy check (a release always has it)'], choices: { RELEASE: ['提供信息的', 'Of a release'], ALWAYS: ['全部答复', 'Of every reply'] } },
  replyLegalCheck: { group: 'chain', words: ['答复：法制审核', 'Replies: legal check'], choices: { WHERE_DEMANDED: ['规定情形', 'Where demanded'], NEVER: ['不设', 'Never'], ALWAYS: ['全部', 'Always'] } },
  noticeLegalCheck: { group: 'chain', words: ['通知：法制审核', 'Notices: legal check'], choices: { WHERE_DEMANDED: ['规定情形', 'Where demanded'], NEVER: ['不设', 'Never'], ALWAYS: ['全部', 'Always'] } },
  extensionSigner: { group: 'chain', words: ['延期告知书由谁签发（延期均须工作机构负责人同意）', 'Who signs extensions (the office head agrees in any case)'], choices: { OFFICE_HEAD: ['工作机构负责人', 'Head of the disclosure office'], SIGNATORY: ['签发人', 'A signatory'], EITHER: ['二者均可', 'Either'] } },
  eService: { group: 'service', words: ['电子送达', 'Electronic service'], choices: { CONSENT: ['经申请人同意', 'With consent'], NEVER: ['不采用', 'Never'] } },
  ePaperCopy: { group: 'service', words: ['电子送达时的纸质件', 'Paper with electronic service'], choices: { ONLY: ['不另寄', 'None'], WITH_POST: ['另行邮寄', 'By post too'] } },
  remedyForUnsuable: { group: 'service', words: ['不可诉答复的救济告知', 'Remedy of unsuable replies'], choices: { R2: ['复议或者诉讼', 'Reconsideration or suit'], RECONSIDERATION_ONLY: ['仅复议', 'Reconsideration only'], NONE: ['不告知', 'None'] } },
  releaseLagDays: { group: 'service', words: ['公开延后（日）', 'Release lag (days)'] },
  notGovRow: { group: 'report', words: ['“非政府信息”计入行', 'Row of “not government information”'] },
  inquiryRow: { group: 'report', words: ['“咨询”计入行', 'Row of inquiries'], choices: { 16: ['第 16 行', 'Row 16'], 23: ['第 23 行', 'Row 23'] } },
  archivedRow: { group: 'report', words: ['“已移交档案馆”计入行', 'Row of archived information'], choices: { 12: ['第 12 行', 'Row 12'], 13: ['第 13 行', 'Row 13'] } },
  publicRate: { group: 'agency', words: ['公众访问限速（每秒每址）', 'Public calls per second and address'] },
  reconsiderationOrgan: { group: 'agency', dated: true, words: ['行政复议机关', 'Reconsideration organ'] },
  court: { group: 'agency', dated: true, words: ['人民法院', 'Court'] },
  onlineReconsideration: { group: 'agency', dated: true, words: ['行政复议的互联网渠道', 'Online way to reconsideration'] },
  seal: { group: 'agency', words: ['印章', 'Seal'] },
  numberPattern: { group: 'agency', words: ['文号格式', 'Number pattern'] },
  approvalChain: { group: 'chain', words: ['审批流程说明', 'Notes on the chain'] },
}

export type DatedTexts = readonly { from?: string | null; value: string }[]
export type SettingValue = string | number | boolean

/** A setting as it is typed: dated texts one a line, such as “2027-01-01 上海铁路运输法院”. */
export function typedSetting(value: SettingValue | DatedTexts): SettingValue {
  return typeof value === 'object' ? value.map((each) => (each.from ? `${each.from} ${each.value}` : each.value)).join('\n') : value
}

/** Dated texts as the service takes them; one line without a day is a plain text. */
export function datedTexts(typed: string): string | DatedTexts {
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const texts = lines.map((line) => {
    const day = /^(\d{4}-\d{2}-\d{2})\s+(.+)$/.exec(line)
    return day?.[1] !== undefined && day[2] !== undefined ? { from: day[1], value: day[2] } : { value: line }
  })
  const [first] = texts
  return first === undefined ? '' : texts.length === 1 && !('from' in first) ? first.value : texts
}

/** What differs from what holds, in the type that each setting has. */
export function changed(held: Readonly<Record<string, SettingValue>>, typed: Readonly<Record<string, SettingValue>>): Record<string, SettingValue | DatedTexts> {
  const out: Record<string, SettingValue | DatedTexts> = {}
  for (const [name, before] of Object.entries(held)) {
    const now = typed[name]
    if (now === undefined || String(now) === String(before)) {
      continue
    }
    if (SETTINGS[name]?.dated) {
      out[name] = datedTexts(String(now))
      continue
    }
    const number = Number(now)
    out[name] = typeof before === 'number' && String(now).trim() !== '' && Number.isFinite(number) ? number : typeof now === 'string' ? now.trim() : now
  }
  return out
}
