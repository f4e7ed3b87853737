import { describe, expect, it } from 'vitest'
import { changed, typedSetting } from './agency-settings'
import { changedDays, yearsOf } from './calendar'
import { news } from './case'
import { application, emptyLetter } from './counter'
import { placeOf } from './delegations'
import { heat, share } from './desk'
import { EventReader } from './events'
import { actFacts, labelOf, NOTICE_FACTS, OUTCOME_FACTS, toJson, toValues } from './facts'
import { Problem, readProblem } from './problem'
import { Keys } from './send'
import { found } from './shortcuts'
import { asQuery, percent } from './statistics'
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
