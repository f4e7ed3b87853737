import { say, type Words } from './lang'

type Table = Readonly<Record<string, Words>>

export const STATE: Table = {
  SUBMITTED: ['已提交', 'Submitted'],
  ARRIVED: ['已到达', 'Arrived'],
  IN_PROCESS: ['办理中', 'In process'],
  IN_CORRECTION: ['补正中', 'In correction'],
  CORRECTION_SENT: ['补正在途', 'Correction on its way'],
  FEE_PENDING: ['待缴费', 'Fee pending'],
  DELAYED: ['延迟答复', 'Delayed'],
  ISSUED: ['已签发待送', 'Signed, not sent'],
  REPLIED: ['已答复', 'Replied'],
  SERVED: ['已送达', 'Served'],
  CLOSED_UNCORRECTED: ['逾期未补正', 'Closed: not corrected'],
  CLOSED_UNPAID: ['逾期未缴费', 'Closed: not paid'],
  WITHDRAWAL_SENT: ['撤回在途', 'Withdrawal on its way'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  SPLIT: ['已分案', 'Split'],
  REOPENED: ['重新办理', 'Reopened'],
}

export const FLAG: Table = {
  CONSULTING: ['征求意见中', 'Consulting'],
  EXTENDED: ['已延期', 'Extended'],
  REFERRED: ['送请审查', 'Referred'],
  REASONS_REQUESTED: ['要求说明理由', 'Reasons asked'],
  INSTALMENT: ['分批答复', 'Instalment'],
  RETURNED: ['退件', 'Returned mail'],
  REPLY_REVOKED: ['答复已撤销', 'Reply revoked'],
  FORCE_MAJEURE: ['不可抗力', 'Force majeure'],
}

export const LIGHT: Table = {
  RED: ['红灯', 'Red'],
  YELLOW: ['黄灯', 'Yellow'],
  GREEN: ['绿灯', 'Green'],
}

export const TIMELINESS: Table = {
  NOT_DUE: ['未到期', 'Not due'],
  DUE_TODAY: ['今日到期', 'Due today'],
  OVERDUE: ['已超期', 'Overdue'],
  ON_TIME: ['按期答复', 'On time'],
  LATE: ['逾期答复', 'Late'],
}

/** The columns of table three. */
export const APPLICANT_CLASS: Table = {
  NATURAL_PERSON: ['自然人', 'Natural person'],
  COMMERCIAL_ENTERPRISE: ['商业企业', 'Enterprise'],
  RESEARCH_INSTITUTE: ['科研机构', 'Research institute'],
  PUBLIC_WELFARE: ['社会公益组织', 'Public welfare organisation'],
  LEGAL_SERVICE: ['法律服务机构', 'Legal service'],
  OTHER: ['其他', 'Other'],
}

/** What the municipal platform wants to know. */
export const PLATFORM_STEP: Table = {
  RECEIPT: ['收件', 'Receipt'],
  CORRECTION: ['补正', 'Correction'],
  EXTENSION: ['延期', 'Extension'],
  CONSULTATION: ['征询', 'Consultation'],
  CLOSING: ['办结', 'Closing'],
  RECONSIDERATION: ['复议', 'Reconsideration'],
  LITIGATION: ['诉讼', 'Suit'],
}

export const CHANNEL: Table = {
  ONLINE: ['网上申请', 'Online'],
  MUNICIPAL_PLATFORM: ['市平台', 'Municipal platform'],
  COUNTER: ['当面提交', 'Counter'],
  SIGNED_POST: ['挂号信、EMS 等须签收邮件', 'Signed-for post'],
  ORDINARY_POST: ['平常信函', 'Ordinary post'],
  POST_OTHER_UNIT: ['寄至其他单位转来', 'Post to another unit'],
  FAX: ['传真', 'Fax'],
  EMAIL: ['电子邮件', 'E-mail'],
  ORAL: ['口头申请', 'Oral'],
}

export const OUTCOME: Table = {
  GRANT: ['予以公开', 'Granted'],
  GRANT_PUBLIC: ['已主动公开', 'Already public'],
  PARTIAL: ['部分公开', 'Granted in part'],
  REFUSE_SECRET: ['不予公开：国家秘密', 'Refused: state secret'],
  REFUSE_LAW: ['不予公开：法律、行政法规禁止', 'Refused: forbidden by law'],
  REFUSE_SAFETY: ['不予公开：危及“三安全一稳定”', 'Refused: security and stability'],
  REFUSE_THIRD: ['不予公开：保护第三方合法权益', 'Refused: rights of a third party'],
  REFUSE_INTERNAL: ['不予公开：内部事务信息', 'Refused: internal affairs'],
  REFUSE_PROCESS: ['不予公开：过程性信息', 'Refused: deliberative information'],
  REFUSE_ENFORCEMENT: ['不予公开：行政执法案卷', 'Refused: enforcement files'],
  NONE_EXISTS: ['无法提供：信息不存在', 'Not held'],
  NOT_OURS: ['无法提供：不属于本机关负责公开', 'Another agency’s to disclose'],
  NEEDS_MAKING: ['无法提供：需加工、分析', 'Would have to be made'],
  STILL_UNCLEAR: ['无法提供：补正后仍不明确', 'Still unclear after correction'],
  PETITION: ['不予处理：信访、投诉、举报等', 'A petition or complaint'],
  REPEAT: ['不予处理：重复申请', 'Answered before'],
  PUBLICATION: ['不予处理：要求提供公开出版物', 'A public publication'],
  EXCESSIVE: ['不予处理：无正当理由大量反复申请', 'Excessive without good reason'],
  CONFIRM_AGAIN: ['不予处理：要求确认或重新出具', 'Asks to confirm what was given'],
  QUERY_SPECIAL: ['其他处理：依特别规定查询', 'To be asked for under a special law'],
  UNCORRECTED: ['其他处理：逾期不补正', 'Not corrected in time'],
  UNPAID: ['其他处理：逾期未缴费', 'Fee not paid in time'],
  NOT_GOVERNMENT_INFO: ['其他处理：不属于政府信息', 'Not government information'],
  INQUIRY: ['其他处理：咨询事项', 'An inquiry'],
  ARCHIVED: ['其他处理：已移交国家档案馆', 'Handed to the archives'],
  OTHER: ['其他处理', 'Other'],
}

export const DOCUMENT: Table = {
  RECEIPT: ['登记回执', 'Receipt'],
  CORRECTION_NOTICE: ['补正告知书', 'Correction notice'],
  REASONS_NOTICE: ['说明理由告知书', 'Request for reasons'],
  EXTENSION_NOTICE: ['延期答复告知书', 'Extension notice'],
  CONSULTATION_NOTICE: ['征求意见书', 'Consultation notice'],
  DISCLOSURE_NOTICE: ['第三方告知书', 'Notice of a disclosure to a third party'],
  FEE_NOTICE: ['收费通知书', 'Fee notice'],
  REPLY: ['答复书', 'Reply'],
  RECTIFICATION_REPLY: ['更正答复书', 'Reply on the correction of a record'],
  WITHDRAWAL_CONFIRMATION: ['撤回申请确认书', 'Withdrawal confirmation'],
}

export const DOCUMENT_STATUS: Table = {
  DRAFT: ['拟稿中', 'Draft'],
  SUBMITTED: ['待审核', 'In review'],
  RETURNED: ['已退回', 'Sent back'],
  APPROVED: ['待签发', 'To be issued'],
  ISSUED: ['已签发，待发出', 'Issued, to be sent'],
  SENT: ['已发出', 'Sent'],
  RECALLED: ['作废', 'Recalled'],
}

export const CLOCK: Table = {
  REPLY: ['答复期限', 'Reply'],
  CORRECTION_NOTICE: ['补正告知期限', 'Correction notice'],
  CORRECTION: ['补正期限', 'Correction'],
  OPINION: ['征求意见期限', 'Opinion'],
  PAYMENT: ['缴费期限', 'Payment'],
  RECONSIDERATION: ['行政复议期限', 'Reconsideration'],
  LITIGATION: ['行政诉讼期限', 'Litigation'],
}

export const CLOCK_STATE: Table = {
  RUNNING: ['进行中', 'Running'],
  WAITING: ['等待送达', 'Waiting for service'],
  MET: ['已完成', 'Met'],
  MISSED: ['已逾期', 'Missed'],
  REPLACED: ['已被取代', 'Replaced'],
  ENDED: ['已结束', 'Ended'],
}

export const REASON_OF_DAY: Table = {
  RECEIPT_DAY: ['收到当日，不计', 'Day of receipt, not counted'],
  WORKDAY: ['工作日', 'Working day'],
  MAKEUP_WORKDAY: ['调休上班日', 'Make-up working day'],
  WEEKEND: ['双休日', 'Weekend'],
  HOLIDAY: ['法定节假日', 'Public holiday'],
  CONSULTATION: ['征求意见，不计入', 'Consultation, not counted'],
  FORCE_MAJEURE: ['不可抗力，中止', 'Force majeure'],
  CORRECTION: ['补正期间，不计入', 'Correction, not counted'],
  PAYMENT: ['缴费期间，不计入', 'Payment, not counted'],
}

export const BREACH: Table = {
  CORRECTION_LATE: ['补正材料逾期收到', 'The corrected application came late'],
  CORRECTION_NOTICE_LATE: ['补正告知超过七个工作日', 'The correction notice went out after the 7th working day'],
  SECOND_CORRECTION_NOTICE: ['再次补正告知不产生效力', 'A second correction notice has no effect'],
  PAYMENT_LATE: ['逾期缴费，期限不重新计算', 'The payment came late and restarts nothing'],
  FEE_NOTICE_LATE: ['收费通知在答复期限届满后发出', 'The fee notice went out after the due date'],
  SECOND_FEE_NOTICE: ['缴费期间再次发出收费通知不产生效力', 'A second fee notice has no effect'],
  EXTENSION_LATE: ['延期告知在期限届满后发出，不产生效力', 'The extension was notified after the due date'],
  EXTENSION_TOO_LONG: ['延期合计超过二十个工作日', 'Extensions beyond 20 working days do not count'],
  SECOND_EXTENSION: ['再次延期不产生效力', 'A further extension has no effect'],
  DELAY_LATE: ['延迟答复告知逾期，不产生效力', 'The delay was notified after the due date'],
  OPINION_LATE: ['意见逾期收到，不影响期限', 'An opinion came late and moves nothing'],
  REPLY_LATE: ['逾期答复', 'The reply went out after the due date'],
  COURIER_NOT_SERVICE: ['快递企业投递不是法定送达', 'A private courier is not service'],
  LAPSE_TOO_EARLY: ['期限未满即按逾期处理，不产生效力', 'The lapse was recorded too early'],
  LAPSE_UNPROVEN: ['没有送达证明即按逾期处理', 'The lapse was recorded without proof of service'],
  ACT_AFTER_CLOSE: ['办结后的行为不影响期限', 'An act after the close changes nothing'],
}

/** Acts and journal entries as a time line tells them. */
export const ENTRY: Table = {
  ARRIVED: ['申请到达', 'The application arrived'],
  RECEIVED: ['收到申请', 'Application received'],
  CONTACT_NOTED: ['联系记录', 'Contact noted'],
  CORRECTION_REQUESTED: ['发出补正告知', 'Correction requested'],
  CORRECTED: ['收到补正', 'Corrected'],
  CORRECTION_LAPSED: ['逾期不补正', 'Correction lapsed'],
  CONSULTED: ['征求意见', 'Opinion asked for'],
  APPLICANT_NOTIFIED: ['告知申请人征求意见', 'Applicant told of the consultation'],
  OPINION_RECEIVED: ['收到意见', 'Opinion received'],
  CONSULTATION_CLOSED: ['结束征求意见', 'Consultation closed'],
  DISCLOSURE_NOTIFIED: ['告知第三方决定公开', 'Third party told of the disclosure'],
  REFERRED: ['送请审查', 'Referred for a review'],
  REFERRAL_ENDED: ['审查结束', 'Review ended'],
  SEARCHED: ['检索', 'Search'],
  EXTENSION_REQUESTED: ['申请延期', 'Extension asked for'],
  EXTENSION_APPROVED: ['同意延期', 'Extension granted'],
  EXTENSION_REFUSED: ['不同意延期', 'Extension refused'],
  EXTENDED: ['延期告知', 'Extension notified'],
  FEE_NOTIFIED: ['收费通知', 'Fee notified'],
  FEE_PAID: ['缴费', 'Fee paid'],
  FEE_CANCELLED: ['取消收费', 'Fee cancelled'],
  FEE_LAPSED: ['逾期不缴费', 'Fee not paid'],
  REASONS_REQUESTED: ['要求说明理由', 'Reasons asked for'],
  REASONS_GIVEN: ['已说明理由', 'Reasons given'],
  REASONS_LAPSED: ['逾期未说明理由', 'No reasons given'],
  DELAY_FIXED: ['确定延迟答复', 'Delay fixed'],
  ISSUED: ['签发', 'Issued'],
  RECALLED: ['作废文书', 'Letter recalled'],
  REPLIED: ['答复', 'Replied'],
  SERVED: ['送达', 'Served'],
  RETURNED: ['退回', 'Letter came back'],
  WITHDRAWN: ['撤回', 'Withdrawn'],
  SPLIT: ['分案', 'Split'],
  REPLY_REVOKED: ['撤销答复', 'Reply revoked'],
  RECONSIDERATION_FILED: ['申请行政复议', 'Reconsideration filed'],
  RECONSIDERATION_DECIDED: ['行政复议决定', 'Reconsideration decided'],
  LITIGATION_FILED: ['提起行政诉讼', 'Suit filed'],
  LITIGATION_DECIDED: ['行政诉讼裁判', 'Suit decided'],
  REOPENED: ['重新办理', 'Reopened'],
  CLOCK_SUSPENDED: ['中止期限', 'Clock suspended'],
  VOIDED: ['作废', 'Entry voided'],
  REGISTERED: ['登记', 'Registered'],
  BACKDATED: ['补录较早日期', 'Back-dated'],
  ASSIGNED: ['分派', 'Assigned'],
  NOTE: ['备注', 'Note'],
  READ: ['查阅', 'Read'],
  DATE_MOVED: ['期限变动', 'Date moved'],
  DRAFTED: ['拟稿', 'Drafted'],
  SECTION_OPINION_ASKED: ['征询承办科室', 'Section asked'],
  SECTION_OPINION_GIVEN: ['承办科室意见', 'Opinion of the section'],
  SECTION_OPINION_WITHDRAWN: ['撤回征询', 'Request to a section withdrawn'],
  SIGNED_ON_BEHALF: ['代签', 'Signed on behalf'],
  DRAFT_SUBMITTED: ['送审', 'Submitted for review'],
  DRAFT_CHECKED: ['审查', 'Checked'],
  DRAFT_APPROVED: ['审核通过', 'Approved'],
  DOCUMENT_ISSUED: ['签发文书', 'Document issued'],
  DOCUMENT_SENT: ['发出文书', 'Document sent'],
  DOCUMENT_SERVED: ['文书送达', 'Document served'],
  DOCUMENT_CAME_BACK: ['文书退回', 'Document came back'],
  DOCUMENT_RECALLED: ['作废文书', 'Document recalled'],
  DRAFT_RETURNED: ['退回修改', 'Sent back'],
  SCAN_ADDED: ['存入扫描件', 'Scan stored'],
  ATTACHMENT_ADDED: ['添加附件', 'File added'],
  ATTACHMENT_TITLED: ['附件定名', 'File given a title'],
  ATTACHMENT_REMOVED: ['移除附件', 'File removed'],
  FINDINGS_OVERRULED: ['保留附件中的发现', 'Findings let pass'],
  CORRECTION_AFTER_CLOSE: ['办结后收到补正', 'Correction after the close'],
  SUPPLEMENT_RECEIVED: ['收到补充材料', 'Supplement received'],
  WITHDRAWAL_REFUSED: ['不能撤回', 'Withdrawal came too late'],
  OPINION_AFTER_CLOSE: ['办结后收到第三方意见', 'Opinion after the close'],
  OPINION_WITHOUT_CONSULTATION: ['征求意见已作废，意见存卷', 'Opinion on a voided consultation'],
}

/** What a file that came with an application is for. */
export const PURPOSE: Table = {
  IDENTITY_PROOF: ['身份证明', 'Identity'],
  MANDATE: ['授权委托书', 'Mandate'],
  SUPPORTING: ['其他材料', 'Supporting'],
  CORRECTION: ['补正材料', 'Correction'],
  OPINION: ['第三方意见材料', 'Third party’s opinion'],
  APPLICATION: ['申请书', 'Application'],
  WITHDRAWAL: ['撤回申请', 'Withdrawal'],
  OTHER: ['其他', 'Other'],
}

/** What a paper that is scanned may be. */
export const SCANNED = ['APPLICATION', 'IDENTITY_PROOF', 'MANDATE', 'WITHDRAWAL', 'OTHER']

/** Who handed a file in. */
export const FROM: Table = {
  APPLICANT: ['申请人', 'Applicant'],
  THIRD_PARTY: ['第三方', 'Third party'],
  OFFICE: ['本机关扫描', 'Scanned here'],
}

/** Whether a file that was handed in is here; of one that is, nothing needs to be said. */
export const INCOMING_STATE: Table = {
  ON_ITS_WAY: ['正在从门户取回文件…', 'Still being fetched from the portal…'],
  DELAYED: ['门户暂时联系不上，系统会继续取回', 'The portal is away; it is tried again'],
  REFUSED: ['门户给出的文件与登记的不一致或者已不存在，未予采用；系统会再试，请告知管理员', 'The portal has no such file, or not the one it announced: not kept. It is tried again; tell the administrator'],
  LOST: ['文件没有取到，请告知管理员，或者请申请人重新提供', 'The file did not come: tell the administrator, or ask the applicant for another copy'],
}

export const ROLE: Table = {
  officer: ['经办人', 'officer'],
  section: ['承办科室', 'section'],
  'unit-head': ['科室负责人', 'unit head'],
  reviewer: ['审核人', 'reviewer'],
  'secrecy-reviewer': ['保密审查', 'secrecy reviewer'],
  legal: ['法制审核', 'legal reviewer'],
  'office-head': ['工作机构负责人', 'head of the disclosure office'],
  signatory: ['签发人', 'signatory'],
  supervisor: ['主管部门', 'supervisor'],
  administrator: ['管理员', 'administrator'],
}

/** How a request for the opinion of a section stands. */
export const SECTION_OPINION_STATE: Table = {
  OPEN: ['待答复', 'Awaited'],
  PASSED: ['逾内部期限', 'Past its day'],
  ANSWERED: ['已答复', 'Answered'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  ENDED: ['已终止', 'Over'],
}

export const SECTION_STANCE: Table = {
  AGREE: ['同意', 'Agrees'],
  AGREE_WITH_REMARKS: ['同意，另有意见', 'Agrees with remarks'],
  OBJECT: ['不同意', 'Objects'],
}

/** The cases in which a section is asked. */
export const SECTION_OPINION: Table = {
  MINE: ['待我科室答复', 'For my section to answer'],
  OPEN: ['科室意见待答复', 'A section was asked'],
  PASSED: ['科室意见逾期', 'A section is late'],
}

export const DELEGATION_STATE: Table = {
  UPCOMING: ['未开始', 'Upcoming'],
  IN_FORCE: ['生效中', 'In force'],
  OVER: ['已期满', 'Over'],
  REVOKED: ['已撤销', 'Revoked'],
}

export const CHECK: Table = {
  SECRECY: ['保密审查', 'Secrecy check'],
  LEGAL: ['法制审核', 'Legal check'],
}

export const ALERT: Table = {
  NEW_CASE: ['新案件', 'New case'],
  UNASSIGNED: ['未分派', 'Unassigned'],
  DUE_SOON: ['即将到期', 'Due soon'],
  DUE_TODAY: ['今日到期', 'Due today'],
  OVERDUE: ['超期', 'Overdue'],
  DATE_MOVED: ['期限变动', 'Date moved'],
  NOT_REGISTERED: ['未登记', 'Not registered'],
  SIGNED_NOT_SENT: ['签发未送', 'Signed, not sent'],
  NOT_COLLECTED: ['未领取', 'Not collected'],
  RETURNED_MAIL: ['退件', 'Returned mail'],
  CALENDAR_ENDING: ['日历将到期', 'Calendar ending'],
  ANNUAL_REPORT_DUE: ['年度报告', 'Annual report'],
  DISTRICT_REPORT_DUE: ['全区年度报告', 'Annual report of the district'],
  URGED: ['督办', 'Urged'],
  URGING_ANSWERED: ['督办已回复', 'Urging answered'],
  URGING_UNANSWERED: ['督办未回复', 'Urging not answered'],
  CORRECTION_NOTICE_DUE: ['补正告知将到期', 'Correction notice due'],
  OPINION_DUE: ['征求意见将到期', 'Opinion due'],
  CORRECTION_DUE: ['补正期将届满', 'Correction period ending'],
  PAYMENT_DUE: ['缴费期将届满', 'Payment period ending'],
  DAILY_DIGEST: ['每日摘要', 'Daily digest'],
  ADDRESS_UNREACHABLE: ['邮箱不可达', 'Address unreachable'],
}

export const ROUTE: Table = {
  EMAIL: ['邮件', 'E-mail'],
  WORK_CHAT: ['工作群', 'Work chat'],
  SMS: ['短信', 'Text message'],
}

/** The word for a code; a code that has none is shown as it is. */
export function word(table: Table, code: string | null | undefined): string {
  return code === null || code === undefined ? '' : say(table[code], code)
}

export interface Choice {
  value: string
  label: string
}

export function choices(table: Table): Choice[] {
  return Object.keys(table).map((value) => ({ value, label: word(table, value) }))
}

export const CARRIER: Table = { PAPER: ['纸质', 'Paper'], EMAIL: ['电子邮件', 'E-mail'], DISC: ['光盘', 'Disc'] }
export const DELIVERY: Table = {
  POST: ['邮寄', 'Post'],
  EMAIL: ['电子邮件', 'E-mail'],
  FAX: ['传真', 'Fax'],
  PICK_UP: ['自行领取', 'Pick up'],
  READ_ON_SITE: ['当场阅读、抄录', 'Read on site'],
  ONLINE: ['网上获取', 'Online'],
}
export const ID_TYPE: Table = {
  RESIDENT_ID: ['居民身份证', 'Resident identity card'],
  PASSPORT: ['护照', 'Passport'],
  MILITARY_ID: ['军官证', 'Military id'],
  HK_MACAO_PERMIT: ['港澳居民来往内地通行证', 'Hong Kong or Macao permit'],
  TAIWAN_PERMIT: ['台湾居民来往大陆通行证', 'Taiwan permit'],
  RESIDENCE_PERMIT: ['居住证', 'Residence permit'],
  FOREIGN_PERMANENT_RESIDENT_ID: ['外国人永久居留身份证', 'Foreign permanent resident id'],
  UNIFIED_SOCIAL_CREDIT_CODE: ['统一社会信用代码', 'Unified social credit code'],
  OTHER: ['其他', 'Other'],
}
export const ORGANISATION: Table = {
  COMMERCIAL_ENTERPRISE: ['商业企业', 'Commercial enterprise'],
  RESEARCH_INSTITUTE: ['科研机构', 'Research institute'],
  PUBLIC_WELFARE: ['社会公益组织', 'Public welfare organisation'],
  LEGAL_SERVICE: ['法律服务机构', 'Legal service'],
  OTHER: ['其他', 'Other'],
}
