import {expect, test} from 'vitest'
import {MANIFEST_PROBLEMS} from '#data/manifestSchema'
import {GEOMETRY_PROBLEMS} from '#data/rings'
import {type DataIssue, ERROR_CODES, type IssueCode, WARNING_CODES} from '#domain/issue'
import {issueMessage} from '#i18n/issues'
import {aCampaign} from '../builders/campaign'

function issue(code: IssueCode, detail: DataIssue['detail'] = {}): DataIssue {
  return {severity: 'error', file: 'houses.csv', row: 2, column: 'grade', code, value: 'E', detail}
}

test.each([...ERROR_CODES, ...WARNING_CODES])('%s has words in both languages', (code) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const one = issue(code, {
      metres: 5,
      rows: 2,
      earlier: 'filed',
      later: 'treated',
      suspected: 'BD-09',
      points: 9,
      named: '慈溪市',
      township: '余姚市黄家埠镇',
    })
    expect(issueMessage(one, language)).toMatch(/\S/)
    expect(issueMessage({...one, detail: {...one.detail, least: 0}}, language)).not.toContain('undefined')
  }
})

test.each([...MANIFEST_PROBLEMS, ...GEOMETRY_PROBLEMS])(
  'the problem %s has words in both languages',
  (problem) => {
    const one = issue('bad-manifest', {problem, other: 'p2'})
    expect(issueMessage(one, 'zh-CN')).not.toBe(issueMessage(issue('bad-manifest'), 'zh-CN'))
    expect(issueMessage(one, 'en')).not.toBe(issueMessage(issue('bad-manifest'), 'en'))
  },
)

test.each(['quotes', 'long-row', 'surplus', 'column-twice', 'parquet', 'parquet-codec', 'parquet-column'])(
  'a bad-csv of %s has words of its own',
  (problem) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = issueMessage(issue('bad-csv', {problem}), language)
      expect(words).not.toBe(issueMessage(issue('bad-csv'), language))
    }
  },
)

test.each(['constructor', 'valueOf', '__proto__', 'hasOwnProperty'])(
  'a problem of no kind has no words: %s',
  (problem) => {
    expect(issueMessage(issue('bad-csv', {problem}), 'en')).toBe(issueMessage(issue('bad-csv'), 'en'))
  },
)

test('an amount out of range is told the end that it lies beyond', async () => {
  const {issues} = await aCampaign().township('周巷镇').project({invest_planned: '1e308', loan: -1}).reading()
  expect(issues.map((one) => issueMessage(one, 'en'))).toEqual([
    '1e308 is out of range; 0 to 1e+300 is expected',
    '-1 is out of range; at least 0 is expected',
  ])
})

test('broken bytes may have been lost before; orphans name the column that they hang by', () => {
  expect(issueMessage(issue('bad-encoding'), 'en')).toMatch(/not UTF-8, or .* earlier conversion/)
  expect(issueMessage(issue('bad-encoding'), 'zh-CN')).toMatch(/不是 UTF-8 .*或先前转换编码/)
  expect(issueMessage({...issue('orphaned', {rows: 2}), column: 'task'}, 'en')).toContain('task')
})

test('no message of a reading lacks a word', async () => {
  const campaign = aCampaign({as_of: 'soon'})
    .township('周巷镇', {in_scope: 'perhaps'})
    .house({grade: 'E', lat: 99})
  campaign
    .township('观海卫镇', {geometry: null})
    .project({done: '2030-01', start: 'x'})
    .report('2018-01', 101)
  const {issues} = await campaign.reading()
  expect(issues.length).toBeGreaterThan(5)
  for (const one of issues) {
    for (const language of ['zh-CN', 'en'] as const)
      expect(issueMessage(one, language)).not.toMatch(/undefined|NaN/)
  }
})

test('a long value is cut', () => {
  expect(issueMessage({...issue('bad-number'), value: 'x'.repeat(500)}, 'en').length).toBeLessThan(100)
})
