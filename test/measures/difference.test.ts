import fc from 'fast-check'
import {expect, test} from 'vitest'
import {differenceOf, type TableDifference} from '#measures/difference'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'

const town = () => aCampaign().township('周巷镇').township('观海卫镇')

async function difference(before: CampaignBuilder, after: CampaignBuilder) {
  return differenceOf(await before.read(), await after.read())
}

function counts({fresh, changed, gone, same}: TableDifference) {
  return {fresh: fresh.count, changed: changed.count, gone: gone.count, same}
}

test('the same package twice: nothing is new, changed or gone', async () => {
  const whole = () =>
    town()
      .project({task: 't01', start: '2017-01'})
      .report('2018-01', 10)
      .house()
      .passed('2018-01')
      .milestone('houses-treated', '2018-01')
  for (const table of Object.values(await difference(whole(), whole()))) {
    expect({...counts(table), same: 0}).toEqual({fresh: 0, changed: 0, gone: 0, same: 0})
    expect(table.same).toBeGreaterThan(0)
  }
})

test('a changed project tells its columns, before and after, and its rows', async () => {
  const before = town().project({id: 'A'}).project({id: 'B', done: '', invest_planned: 100})
  const after = town().project({id: 'B', done: '2018-03-05', invest_planned: 120.5})
  const {projects} = await difference(before, after)
  expect(counts(projects)).toEqual({fresh: 0, changed: 1, gone: 1, same: 0})
  expect(projects.key).toEqual(['id'])
  expect(projects.changed.rows).toEqual([
    {
      key: ['B'],
      before: 3,
      after: 2,
      cells: [
        {column: 'name', extra: false, before: '项目P2', after: '项目P1'},
        {column: 'invest_planned', extra: false, before: '100', after: '120.5'},
        {column: 'done', extra: false, before: '', after: '2018-03-05'},
      ],
    },
  ])
  expect([projects.gone.rows[0].key, projects.gone.rows[0].before, projects.gone.rows[0].after]).toEqual([
    ['A'],
    2,
    null,
  ])
})

test('a new house tells all that it says', async () => {
  const {houses} = await difference(town(), town().house({grade: 'C', hardship: 'true'}))
  expect(counts(houses)).toEqual({fresh: 1, changed: 0, gone: 0, same: 0})
  expect(houses.fresh.rows[0]).toEqual({
    key: ['H1'],
    before: null,
    after: 2,
    cells: [
      ['township_code', '330282002'],
      ['lon', '121.15'],
      ['lat', '29.95'],
      ['grade', 'C'],
      ['hardship', 'true'],
      ['filed', '2016-11-30'],
    ].map(([column, after]) => ({column, extra: false, before: '', after})),
  })
})

test('townships are the same by their codes, whatever their places among the others', async () => {
  const before = aCampaign().township('周巷镇', {code: '330282121'}).house()
  const after = aCampaign()
    .township('农场', {code: '330282001', box: [120, 29, 120.1, 29.1]})
    .township('周巷镇', {code: '330282121', box: [121, 29.9, 121.1, 30]})
    .house()
  const {regions, houses} = await difference(before, after)
  expect([counts(regions), counts(houses)]).toEqual([
    {fresh: 1, changed: 0, gone: 0, same: 1},
    {fresh: 0, changed: 0, gone: 0, same: 1},
  ])
})

test('a township of another name, county, scope or border', async () => {
  const before = aCampaign().township('周巷镇').township('观海卫镇')
  const after = aCampaign()
    .township('周巷街道', {in_scope: false})
    .township('观海卫镇', {box: [121.1, 29.9, 121.2, 30.1]})
  const {regions} = await difference(before, after)
  expect(regions.changed.rows.map(({cells}) => cells.map(({column}) => column))).toEqual([
    ['name', 'name_en', 'in_scope'],
    ['geometry'],
  ])
})

test('reports are told apart by project and month: of two in one month the later row stands', async () => {
  const before = town().project().report('2018-01', 10).report('2018-02', 20)
  const after = town().project().report('2018-01', 90).report('2018-01-05', 11).report('2018-03', 30)
  const {progress} = await difference(before, after)
  expect(counts(progress)).toEqual({fresh: 1, changed: 1, gone: 1, same: 0})
  expect(progress.changed.rows[0]).toEqual({
    key: ['P1', '2018-01'],
    before: 2,
    after: 3,
    cells: [{column: 'progress', extra: false, before: '10', after: '11'}],
  })
})

test('assessments by township, date and stage; milestones by unit and milestone', async () => {
  const before = town()
    .passed('2018-01')
    .passed('2018-01', {stage: 'city'})
    .milestone('houses-treated', '2018-01')
  const after = town()
    .failed('2018-01')
    .passed('2018-01', {stage: 'city'})
    .milestone('houses-treated', '2018-02')
  const {assessments, milestones} = await difference(before, after)
  expect(assessments.changed.rows.map(({key, cells}) => [key, cells])).toEqual([
    [
      ['330282002', '2018-01-31', 'province'],
      [{column: 'result', extra: false, before: 'pass', after: 'fail'}],
    ],
  ])
  expect(milestones.changed.rows[0].key).toEqual(['330282002', 'houses-treated'])
})

test('columns beyond the contract’s are compared by name, and marked as such', async () => {
  const before = town().house({owner: '张三', note: '一'})
  const after = town().house({note: '二'})
  const {houses} = await difference(before, after)
  expect(houses.changed.rows[0].cells).toEqual([
    {column: 'owner', extra: true, before: '张三', after: ''},
    {column: 'note', extra: true, before: '一', after: '二'},
  ])
})

test('all are counted, and the first five hundred listed', async () => {
  const after = town()
  for (let i = 0; i < 600; i++) after.house()
  const {houses} = await difference(town(), after)
  expect([houses.fresh.count, houses.fresh.rows.length]).toEqual([600, 500])
  expect(houses.fresh.rows[499].after).toBe(501)
})

const row = fc.record({
  id: fc.nat(12),
  grade: fc.constantFrom('C', 'D'),
  filed: fc.constantFrom('2017-01', '2017-02'),
})

test('the difference is that of two tables by id, whatever the rows and their order', async () => {
  const rows = fc.uniqueArray(row, {selector: ({id}) => id})
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const built = (list: typeof before) =>
        list.reduce((campaign, {id, ...cells}) => campaign.house({id: `H${id}`, ...cells}), town())
      const {houses} = await difference(built(before), built(after))
      const old = new Map(before.map((one) => [one.id, one]))
      const now = new Map(after.map((one) => [one.id, one]))
      const both = after.filter(({id}) => old.has(id))
      const same = both.filter(
        (one) => old.get(one.id)!.grade === one.grade && old.get(one.id)!.filed === one.filed,
      )
      expect(counts(houses)).toEqual({
        fresh: after.length - both.length,
        changed: both.length - same.length,
        gone: before.filter(({id}) => !now.has(id)).length,
        same: same.length,
      })
    }),
    {numRuns: 60},
  )
})
