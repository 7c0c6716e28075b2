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
