import { describe, expect, it } from 'vitest'
import { changed, typedSetting } from './agency-settings'
import { reportOf } from './alerts'
import { changedDays, yearsOf } from './calendar'
import { news } from './case'
import { application, emptyLetter } from './counter'
import { placeOf } from './delegations'
import { moment } from './days'
import { heat, share } from './desk'
import { given } from './directory-forms'
import { EventReader } from './events'
import { actFacts, labelOf, NOTICE_FACTS, OUTCOME_FACTS, toJson, toValues } from './facts'
import { changeOf } from './preferences'
import { Problem, readProblem } from './problem'
import { asBody, asSent, asTyped, CELLS, clashes, identity, isDirty, unsaved, type WholeReport } from './report'
import { dutyTone, dutyWords } from './report-words'
import { cut } from './differences'
import { fill } from './proposals'
import { LARGEST, refusal } from './scans'
import { Keys } from './send'
import { found } from './shortcuts'
import { asQuery, percent } from './statistics'
import { inserted, written } from './templates'
import { titled } from './title'
import type { CaseFile, Delegation, Entry } from './types'
import { asked, query, withFilter } from './worklist'
import { DOCUMENT, OUTCOME } from './words'

const ME = { username: 'officer', unit: '公开科', agency: 'fengxian-office' }

describe('the worklist', () => {
  it('keeps in the address only what differs from the usual', () => {
    expect(withFilter({ scope: 'mine', light: 'RED' }, 'scope', 'agency')).toEqual({ light: 'RED' })
    expect(withFilter({}, 'show', 'open')).toEqual({})
  })
  it('reads back what it wrote', () => {
    const written = withFilter({ scope: 'unit', q: '道路' }, 'timeliness', 'OVERDUE')
    expect(query(written)).toEqual({ scope: 'unit', q: '道路', timeliness: 'OVERDUE' })
  })
  it('asks for open cases unless told otherwise', () => {
    expect(asked({}, ME)).toBe('&open=true')
    expect(asked({ show: 'all' }, ME)).toBe('')
    expect(asked({ scope: 'mine', show: 'closed' }, ME)).toBe('&assignee=officer&open=false')
  })
})

describe('what the case proposes', () => {
  const facts = OUTCOME_FACTS['NONE_EXISTS'] ?? []
  const source = { zh: '检索记录', en: 'search recorded' }

  it('fills what is empty and says whence', () => {
    const values = { 'search/words': '  ' }
    const sources = fill(values, facts, [
      { pointer: '/search/words', value: ['会议', '纪要'], source },
      { pointer: '/moon', value: 'x', source },
    ])
    expect(values).toEqual({ 'search/words': '会议\n纪要' })
    expect(sources).toEqual({ 'search/words': ['检索记录', 'search recorded'] })
  })
  it('never overwrites what was typed', () => {
    const values = { 'search/result': '我写的' }
    expect(fill(values, facts, [{ pointer: '/search/result', value: '未检索到', source }])).toEqual({})
    expect(values).toEqual({ 'search/result': '我写的' })
  })
})

describe('an instant', () => {
  it('is told in the time of Shanghai, and midnight is 00', () => {
    expect(moment('2026-11-30T16:05:00Z')).toBe('2026/12/01 00:05')
    expect(moment(null)).toBe('')
  })
})

describe('the title of the tab', () => {
  it('says how many alerts wait, then the page', () => {
    expect(titled('待办列表', 3)).toBe('(3) 待办列表 · 明答办理台')
    expect(titled('待办列表', 0)).toBe('待办列表 · 明答办理台')
  })
})

describe('a template', () => {
  it('takes a place-holder where the cursor stands', () => {
    expect(inserted('甲乙', written('basis'), 1)).toEqual({ text: '甲{basis}乙', cursor: 8 })
    expect(inserted('甲乙', written('basis'))).toEqual({ text: '甲乙{basis}', cursor: 9 })
    expect(inserted('甲乙丙', 'x', 1, 2)).toEqual({ text: '甲x丙', cursor: 2 })
  })
  it('puts what may be unknown inside its condition', () => {
    expect(written('receivedOn', true)).toBe('{#if receivedOn??}{receivedOn}{/if}')
  })
})

describe('a delegation', () => {
  const of = (delegator: string, ...roles: string[]): Delegation => ({
    id: delegator, agencyCode: 'a', delegator, delegate: 'me', roles, from: '2026-12-01', until: '2026-12-02', reason: '出差', state: 'IN_FORCE', createdAt: '2026-11-30T00:00:00Z',
  })
  it('puts its holder in the place of whoever did not draft', () => {
    const both = [of('head', 'signatory'), of('deputy', 'signatory', 'reviewer')]
    expect(placeOf(['signatory'], [], both)).toBe('head')
    expect(placeOf(['signatory'], ['head'], both)).toBe('deputy')
    expect(placeOf(['signatory'], ['head', 'deputy'], both)).toBeNull()
    expect(placeOf(['reviewer'], [], both)).toBe('deputy')
    expect(placeOf(['office-head'], [], both)).toBeNull()
  })
})

describe('the difference of two texts', () => {
  it('shows the words that changed', () => {
    expect(cut('档案室二楼', '机要室二楼')).toEqual({
      before: { start: '', middle: '档案', end: '室二楼' },
      after: { start: '', middle: '机要', end: '室二楼' },
    })
  })
  it('shares no character twice', () => {
    const { before, after } = cut('aa', 'aaa')
    expect(before).toEqual({ start: 'aa', middle: '', end: '' })
    expect(after).toEqual({ start: 'aa', middle: 'a', end: '' })
  })
})

describe('a submission', () => {
  it('keeps its key while its content stays, whatever is clicked', () => {
    let n = 0
    const keys = new Keys(() => `key-${String(++n)}`)
    expect(keys.of({ a: 1 })).toBe(keys.of({ a: 1 }))
    expect(keys.of({ a: 2 })).toBe('key-2')
    keys.done()
    expect(keys.of({ a: 2 })).toBe('key-3')
  })
})

describe('facts', () => {
  it('are known for every outcome and every kind of document', () => {
    expect(Object.keys(OUTCOME_FACTS).sort()).toEqual(Object.keys(OUTCOME).sort())
    expect(Object.keys(NOTICE_FACTS).sort()).toEqual(Object.keys(DOCUMENT).filter((kind) => kind !== 'REPLY').sort())
  })
  it('go to JSON and back', () => {
    const facts = OUTCOME_FACTS['NONE_EXISTS'] ?? []
    const values = { 'search/places': '档案室\n业务科', 'search/words': '示例路', 'search/result': '未检索到' }
    const json = toJson(facts, values)
    expect(json).toEqual({ search: { places: ['档案室', '业务科'], words: ['示例路'], result: '未检索到' } })
    expect(toValues(facts, json)).toEqual(values)
  })
  it('leave out what was not typed, and offer the choices that the act has', () => {
    const facts = actFacts('RETURNED', [
      { name: 'of', needed: true, kind: 'ACT' },
      { name: 'reason', needed: true, kind: 'TEXT' },
      { name: 'agencyFault', needed: true, kind: 'FLAG' },
    ])
    expect(facts[1]?.kind).toBe('choice')
    expect(toJson(facts, { reason: 'REFUSED' })).toEqual({ reason: 'REFUSED', agencyFault: false })
  })
  it('say what a duration is', () => {
    const facts = actFacts('REOPENED', [{ name: 'period', needed: false, kind: 'PERIOD' }])
    expect(toJson(facts, { period: '15 DAY' })).toEqual({ period: { n: 15, unit: 'DAY' } })
  })
})

describe('a refusal', () => {
  it('is told at its field, and of what lies below it', () => {
    const problem = readProblem(422, { title: 'x', errors: [{ pointer: '/facts/search/places', code: 'required', message: '必填' }] })
    expect(problem.at('/facts/search/places')).toBe('必填')
    expect(problem.at('/facts/search')).toBe('必填')
    expect(problem.at('/facts/sea')).toBeUndefined()
  })
  it('gives the reasons in the reader’s language', () => {
    const problem = new Problem(409, '', '', [], { reasons: [{ code: 'c', article: '条例第十七条', text: { zh: '缺', en: 'missing' } }] })
    expect(problem.reasons('en')).toEqual([{ article: '条例第十七条', text: 'missing' }])
  })
  it('names the field as people do', () => {
    expect(labelOf('/items/0/facts/access')[0]).toBe('提供方式')
    expect(labelOf('/on')[1]).toBe('Date')
  })
  it('that is no document is still told', () => {
    expect(readProblem(502, null).status).toBe(502)
  })
})

describe('a case', () => {
  function file(acts: [number, string][]): CaseFile {
    return { acts: acts.map(([seq, type]) => ({ seq, type }) as Entry), journal: [] as Entry[] } as CaseFile
  }
  it('has news when others entered something, not when they read it', () => {
    expect(news(file([[1, 'RECEIVED']]), file([[1, 'RECEIVED'], [2, 'READ']]))).toEqual([])
    expect(news(file([[1, 'RECEIVED']]), file([[1, 'RECEIVED'], [2, 'READ'], [3, 'NOTE']])).map((entry) => entry.type)).toEqual(['NOTE'])
  })
})

describe('server-sent events', () => {
  it('are read across pieces, without comments', () => {
    const seen: string[] = []
    const reader = new EventReader((data, id) => seen.push(`${id} ${data}`))
    for (const piece of [': keep\n\nevent: alert\nid: 1', '7\nda', 'ta: {"a":1}\n', '\n']) {
      reader.push(piece)
    }
    expect(seen).toEqual(['17 {"a":1}'])
  })
})

describe('my notifications', () => {
  it('sends what was chosen, and leaves the digest alone where duty demands it', () => {
    const held = {
      version: 3, available: ['EMAIL'], digest: true, digestBinding: true, language: '',
      kinds: [{ kind: 'NEW_CASE', channels: [], chosen: true, binding: false }, { kind: 'OVERDUE', channels: ['EMAIL'], chosen: false, binding: true }],
    }
    expect(changeOf(held)).toEqual({ channels: { NEW_CASE: [] }, digest: null, language: null })
    expect(changeOf({ ...held, digestBinding: false, digest: false, language: 'en' })).toEqual({ channels: { NEW_CASE: [] }, digest: false, language: 'en' })
  })
})

describe('the counter desk', () => {
  it('sends only what the letter says', () => {
    const letter = { ...emptyLetter('fengxian-office', '2026-11-23'), channel: 'FAX', name: ' 虚构甲 ' }
    expect(application(letter)).toEqual({
      agencyCode: 'fengxian-office', channel: 'FAX', submittedOn: '2026-11-23', carrier: 'PAPER',
      applicant: { kind: 'NATURAL_PERSON', name: '虚构甲' }, request: {}, acceptOtherForm: false, electronicService: false,
    })
  })
})

describe('the calendar', () => {
  const held = [{ year: 2026, status: 'complete', days_off: [{ date: '2026-10-01', name: '国庆节' }], makeup_workdays: [{ date: '2026-10-10', name: '国庆节' }] }]
  it('shows the days that change', () => {
    const given = [{ year: 2026, status: 'complete', days_off: [{ date: '2026-10-01', name: '国庆节' }, { date: '2026-10-10', name: '国庆节' }] }]
    expect(changedDays(held, given)).toEqual([{ date: '2026-10-10', name: '国庆节', before: 'MAKEUP_WORKDAY', after: 'HOLIDAY' }])
  })
  it('takes one year, a list, or a body', () => {
    const year = JSON.stringify(held[0])
    expect([year, `[${year}]`, `{"years":[${year}]}`].map((text) => yearsOf(text).length)).toEqual([1, 1, 1])
    expect(() => yearsOf('{"moon":1}')).toThrow(SyntaxError)
  })
})

describe('figures', () => {
  it('colour nothing for nothing, and never round a late answer away', () => {
    expect(heat(0, 9)).toBe(0)
    expect(heat(9, 9)).toBe(50)
    expect(share(999, 1)).toBe('99.9%')
    expect(share(9999, 1)).toBe('99.9%')
    expect(share(0, 0)).toBe('–')
  })
  it('settings are sent in their own type, and only where they change', () => {
    expect(changed({ yellowFrom: 5, notifyConsult: true, court: '' }, { yellowFrom: '6', notifyConsult: true, court: ' 法院 ' })).toEqual({ yellowFrom: 6, court: '法院' })
    const dated = [{ value: '甲法院' }, { from: '2027-01-01', value: '乙法院' }]
    expect(changed({ court: '甲法院' }, { court: '甲法院\n2027-01-01 乙法院\n' })).toEqual({ court: dated })
    expect(typedSetting(dated)).toBe('甲法院\n2027-01-01 乙法院')
    expect(changed({ court: typedSetting(dated) }, { court: ' ' })).toEqual({ court: '' })
  })
})

describe('shortcuts', () => {
  it('know single keys and sequences', () => {
    const list = ['g c', 'c'].map((keys) => ({ keys, zh: '', en: '', run: () => undefined }))
    expect(found(list, 'g', 'c')?.keys).toBe('g c')
    expect(found(list, '', 'c')?.keys).toBe('c')
    expect(found(list, '', 'x')).toBeUndefined()
  })
})

describe('statistics', () => {
  it('asks only for what was chosen', () => {
    expect(asQuery({ agency: '', from: '2026-01-01', q: '道路 合同', cursor: null })).toBe('?from=2026-01-01&q=%E9%81%93%E8%B7%AF+%E5%90%88%E5%90%8C')
    expect(asQuery({ agency: '', by: undefined })).toBe('')
  })
  it('shows no rate where there is nothing to judge', () => {
    expect(percent(null)).toBe('–')
    expect(percent(100)).toBe('100.0%')
    expect(percent(66.7)).toBe('66.7%')
  })
})

describe('the annual report', () => {
  const report: WholeReport = {
    year: 2026,
    agency: 'nanqiao',
    duty: { dueOn: '2027-01-31', owed: true, settledOn: null, timeliness: 'NOT_DUE', workingDaysLeft: 20 },
    edition: 3,
    editedAt: null,
    editedBy: null,
    parts: [
      { no: 1, title: '一', proposed: '表格的话', text: '旧文', edited: true },
      { no: 5, title: '五', proposed: '', text: '', edited: false },
    ],
    tableTwo: { regulations: { made: 1, abolished: 0, inForce: 4 }, permits: 7 },
    tableTwoBefore: { regulations: 3 },
    tableTwoBalanced: true,
    tables: { year: 2026, notice: '', tableThree: { rows: [] }, tableFour: { values: [] }, balanced: true },
    frozenVersions: 0,
  }

  it('sends what changed alone, table two whole, and lets a part follow the tables again', () => {
    const changes = unsaved(report, { parts: { '1': '表格的话', '5': '' }, two: { 'regulations/made': '1', permits: '8' } })
    expect(changes).toEqual({ parts: { '1': '表格的话' }, two: { permits: '8' } })
    expect(asBody(report, changes)).toEqual({
      parts: [{ no: 1, text: null }],
      tableTwo: { regulations: { made: 1, abolished: 0, inForce: 4 }, permits: 8 },
    })
    expect(asBody(report, { parts: { '5': '问题' }, two: {} })).toEqual({ parts: [{ no: 5, text: '问题' }] })
    expect(isDirty(unsaved(report, { parts: { '1': '旧文' }, two: {} }))).toBe(false)
  })
  it('leaves it to the service to refuse what is no number, and keeps what is', () => {
    expect(CELLS.length).toBe(10)
    expect(asTyped(null)['fees']).toBe('')
    expect(asSent({ fees: '12.5', permits: '三', 'normativeDocuments/made': ' 2 ' })).toEqual({ normativeDocuments: { made: 2 }, permits: '三', fees: 12.5 })
  })
  it('checks the identity of table two where all of it is known', () => {
    const typed = asTyped(report.tableTwo)
    expect(identity(typed, { regulations: 3 }, 'regulations')).toEqual({ expected: 4, holds: true })
    expect(identity(typed, { regulations: 9 }, 'regulations')).toEqual({ expected: 10, holds: false })
    expect(identity(typed, {}, 'regulations')).toBeNull()
    expect(identity({ ...typed, 'regulations/made': '' }, { regulations: 3 }, 'regulations')).toBeNull()
  })
  it('names only what both have changed', () => {
    const fresh = { ...report, edition: 4, parts: report.parts.map((part) => ({ ...part, text: part.no === 1 ? '同事的' : part.text })) }
    const changes = { parts: { '1': '我的', '5': '问题' }, two: { permits: '8' } }
    expect(clashes({ parts: { '1': '旧文', '5': '' }, two: { permits: '7' } }, fresh, changes)).toEqual({ parts: ['1'], two: [] })
    expect(clashes({ parts: { '1': '旧文', '5': '' }, two: { permits: '6' } }, fresh, changes).two).toEqual(['permits'])
  })
  it('says where its duty stands, and leads there from a reminder', () => {
    expect(dutyWords(report.duty)).toContain('还有 20 个工作日')
    expect(dutyTone(report.duty)).toBe('muted')
    expect(dutyTone({ ...report.duty, workingDaysLeft: 3 })).toBe('soon')
    expect(dutyWords({ ...report.duty, timeliness: 'OVERDUE', workingDaysLeft: -2 })).toContain('已超 2 个工作日')
    expect(dutyTone({ ...report.duty, timeliness: 'OVERDUE' })).toBe('bad')
    expect(reportOf({ kind: 'ANNUAL_REPORT_DUE', agencyCode: 'nanqiao', dueOn: '2027-01-31' })).toBe('/statistics/report?year=2026&agency=nanqiao')
    expect(reportOf({ kind: 'DISTRICT_REPORT_DUE', agencyCode: 'fengxian-office', dueOn: '2027-03-31' })).toBe('/statistics/report?year=2026')
    expect(reportOf({ kind: 'OVERDUE', agencyCode: 'nanqiao', dueOn: '2027-01-31' })).toBe('')
  })
})

describe('scans', () => {
  it('are looked at before they are sent', () => {
    expect(refusal({ name: '申请书.PDF', size: LARGEST })).toBe('')
    expect(refusal({ name: 'a.tif', size: 1 })).toBe('')
    expect(refusal({ name: 'a.pdf', size: LARGEST + 1 })).toContain('20 MB')
    expect(refusal({ name: 'a.pdf', size: 0 })).not.toBe('')
    expect(refusal({ name: 'a.exe', size: 10 })).not.toBe('')
    expect(refusal({ name: 'pdf', size: 10 })).not.toBe('')
  })
})

describe('the directory', () => {
  it('sends of a form what is not empty', () => {
    expect(given({ office: ' 公开办 ', fax: '  ', email: '' })).toEqual({ office: '公开办' })
  })
})
