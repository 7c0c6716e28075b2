import {expect, test} from 'vitest'
import {csvText} from '#data/csvText'
import {mendedCorrections} from '#data/mended'
import {fileOf} from '#data/reader'
import {reportOf} from '#data/report'
import {rejectedRows, reportRows} from '#i18n/reportRows'
import {aCampaign} from '../builders/campaign'
import {opened, surveyedFile} from '../builders/survey'

const campaign = () =>
  aCampaign()
    .township('周巷镇')
    .project()
    .project({start: '2018-13'})
    .report('2018-01', 10)
    .house({grade: 'X'})
    .house({grade: 'Y', filed: '2017年3月'})
    .house()

test('rows read are those accepted, rejected and left out with others, in each file and in all', async () => {
  const reading = await campaign().reading()
  const {files, total} = reportOf(reading)
  const sums = [...files.flatMap(({counts}) => counts ?? []), total]
  expect(sums.map(({read, accepted, rejected, orphaned}) => read - accepted - rejected - orphaned)).toEqual(
    sums.map(() => 0),
  )
  expect(total).toMatchObject({read: 7, accepted: 3, rejected: 3, orphaned: 1})
  const listed = reading.rejected.reduce((sum, {rows}) => sum + rows.length, 0)
  expect(listed).toBe(total.rejected + total.orphaned)
})

test('issues of one cause are one group, the most frequent errors first', async () => {
  const houses = reportOf(await campaign().reading()).files.find(({file}) => file === 'houses.csv')!
  expect(houses.role).toBe('houses')
  expect(houses.groups).toMatchObject([
    {severity: 'error', code: 'unknown-value', column: 'grade', count: 2, issues: [{row: 2}, {row: 3}]},
  ])
  expect(houses.changes.map(({kind, count}) => [kind, count])).toEqual([['date-form', 1]])
})

test('what is wrong with the manifest is told of the manifest', async () => {
  const {files} = reportOf(await campaign().manifest({id: ''}).reading())
  expect(files[0]).toMatchObject({file: 'campaign.json', role: 'manifest', counts: null})
})

test('the report as a table', async () => {
  const rows = reportRows(reportOf(await campaign().reading()), 'en')
  expect(rows.every(({length}) => length === rows[0].length)).toBe(true)
  expect(rows.find(([file, , kind]) => file === 'houses.csv' && kind === 'Error')).toMatchObject({
    3: 'grade',
    5: 2,
    6: '2 3',
  })
})

test('rejected rows stand as they stood, with their place and the reason', async () => {
  const {rejected} = await campaign().reading()
  const [header, ...rows] = rejectedRows(rejected.find(({file}) => file === 'houses.csv')!, 'zh-CN')
  expect(header.slice(0, 5)).toEqual(['原文件', '原行号', '未采用的原因', 'id', 'township_code'])
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['houses.csv', '2', 'grade: “grade”中没有“X”这个取值', 'H1'],
    ['houses.csv', '3', 'grade: “grade”中没有“Y”这个取值', 'H2'],
  ])
})

test('a file of rejected rows that was put right is known, and mends the rows where they stand', async () => {
  const reading = await campaign().reading()
  const text = csvText(rejectedRows(reading.rejected.find(({file}) => file === 'houses.csv')!, 'en'))
  const put = text.replace(',X,', ',C,')
  expect(await surveyedFile({'houses-mended.csv': put})).toMatchObject({
    role: 'corrections',
    reason: {because: 'content'},
  })
  const at = '2018-09-30T00:00:00Z'
  const corrections = await mendedCorrections(fileOf(put), reading.rejected, at)
  expect(corrections).toEqual([{file: 'houses.csv', row: 2, column: 'grade', before: 'X', after: 'C', at}])
  const {rows, issues} = await campaign()
    .manifest({corrections: {url: 'c.json'}})
    .file('c.json', JSON.stringify({corrections}))
    .reading()
  expect(rows.houses).toEqual({read: 3, accepted: 2, orphaned: 0})
  expect(issues.some(({code}) => code === 'stale-correction')).toBe(false)
})

test('a file of rejected rows takes no part as a table', async () => {
  const reading = await campaign().reading()
  const text = csvText(rejectedRows(reading.rejected[0], 'zh-CN'))
  const {survey} = await opened({'a.csv': text}, campaign(), true)
  expect(survey.manifest.corrections).toBeUndefined()
  expect(survey.files[0].role).toBe('corrections')
})

test('rejected rows that come back as they went out mend nothing, whatever stands in them', async () => {
  const odd = ['\rx', '\t', '\r', '=1', "'=1", "'"]
  const rows = odd.map((text, at) => `H${at},,"${text}",C,D,"${text}"`)
  const reading = await campaign()
    .file('houses.csv', `id,township_code,grade,treated,treated,note\n${rows.join('\n')}\n`)
    .reading()
  const table = reading.rejected.find(({file}) => file === 'houses.csv')!
  expect(table.rows).toHaveLength(odd.length)
  const text = csvText(rejectedRows(table, 'zh-CN'))
  expect(await mendedCorrections(fileOf(text), reading.rejected, '')).toEqual([])
})
