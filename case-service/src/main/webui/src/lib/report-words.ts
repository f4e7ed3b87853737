import { day } from './days'
import { t, type Words } from './lang'
import type { Duty } from './report'

/** The seven columns of table three. */
export function columnNames(): string[] {
  return [t('自然人', 'Natural persons'), t('商业企业', 'Enterprises'), t('科研机构', 'Research'), t('社会公益组织', 'Public welfare'), t('法律服务机构', 'Legal services'), t('其他', 'Other'), t('总计', 'Total')]
}

/** The three groups of table four. */
export function groupNames(): string[] {
  return [t('行政复议', 'Reconsideration'), t('未经复议直接起诉', 'Suit without reconsideration'), t('复议后起诉', 'Suit after reconsideration')]
}

/** The five figures of each group. */
export function resultNames(): string[] {
  return [t('结果维持', 'Upheld'), t('结果纠正', 'Corrected'), t('其他结果', 'Other'), t('尚未审结', 'Pending'), t('总计', 'Total')]
}

/** The six parts; the Chinese titles as the notice has them. */
export const PART_WORDS: Readonly<Record<number, Words>> = {
  1: ['一、总体情况', '1 Overall'],
  2: ['二、主动公开政府信息情况', '2 What was published unasked'],
  3: ['三、收到和处理政府信息公开申请情况', '3 Applications received and handled'],
  4: ['四、政府信息公开行政复议、行政诉讼情况', '4 Reconsiderations and suits'],
  5: ['五、存在的主要问题及改进情况', '5 Main problems and improvements'],
  6: ['六、其他需要报告的事项', '6 Other matters to report'],
}

export const CELL_WORDS: Readonly<Record<string, Words>> = {
  regulations: ['规章', 'Regulations'],
  normativeDocuments: ['行政规范性文件', 'Normative documents'],
  made: ['本年制发件数', 'Made in the year'],
  abolished: ['本年废止件数', 'Abolished in the year'],
  inForce: ['现行有效件数', 'In force'],
  permits: ['行政许可（本年处理决定数量）', 'Permits (decisions in the year)'],
  penalties: ['行政处罚（本年处理决定数量）', 'Penalties (decisions in the year)'],
  compulsoryMeasures: ['行政强制（本年处理决定数量）', 'Compulsory measures (decisions in the year)'],
  fees: ['行政事业性收费（本年收费金额，万元）', 'Fees (collected in the year, in ten thousand yuan)'],
}

/** Where a duty stands, in one sentence. */
export function dutyWords(duty: Duty): string {
  const due = day(duty.dueOn)
  const left = Math.abs(duty.workingDaysLeft ?? 0)
  switch (duty.timeliness) {
    case 'NOT_DUE':
      return t(`应于 ${due} 前提交并公布，还有 ${left} 个工作日，尚未定稿。`, `To be handed in and published by ${due}: ${left} working days left, not frozen yet.`)
    case 'DUE_TODAY':
      return t(`今天（${due}）到期，尚未定稿。`, `Due today (${due}), not frozen yet.`)
    case 'OVERDUE':
      return t(`已逾期：应于 ${due} 前提交并公布，已超 ${left} 个工作日，仍未定稿。`, `Overdue: it was due by ${due}, ${left} working days ago, and is not frozen.`)
    case 'ON_TIME':
      return t(`已于 ${day(duty.settledOn)} 按时定稿（期限 ${due}）。`, `Frozen in time on ${day(duty.settledOn)} (due by ${due}).`)
    case 'LATE':
      return t(`已于 ${day(duty.settledOn)} 定稿，晚于期限 ${due}。`, `Frozen on ${day(duty.settledOn)}, after it was due (${due}).`)
    case null:
      return t(`法定期限 ${due}；该年度报告不在本系统提醒范围内。`, `Due by ${due}; this system does not remind of the report of that year.`)
  }
}

/** The class that colours it. */
export function dutyTone(duty: Duty): 'bad' | 'soon' | 'muted' {
  if (duty.timeliness === 'OVERDUE' || duty.timeliness === 'DUE_TODAY') {
    return 'bad'
  }
  return duty.timeliness === 'NOT_DUE' && (duty.workingDaysLeft ?? 0) <= 10 ? 'soon' : 'muted'
}
