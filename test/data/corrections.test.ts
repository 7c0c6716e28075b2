import {expect, test} from 'vitest'
import {withCorrection, withoutCorrection} from '#data/corrections'
import type {Correction} from '#domain/change'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'

const AT = '2018-10-01T08:00:00Z'

const wrongDate = () => aCampaign().township('周巷镇').house({filed: '2017-13'}).house()

function corrected(corrections: object[]) {
  return wrongDate()
    .manifest({corrections: {url: 'corrections.json'}})
    .file('corrections.json', JSON.stringify({corrections}))
}

const correction = {file: 'houses.csv', row: 2, column: 'filed', before: '2017-13', after: '2017-12', at: AT}

test('a corrected cell is read as it was put right, and is told', async () => {
  const {rows, issues, changes, rejected} = await corrected([correction]).reading()
  expect(rows.houses).toEqual({read: 2, accepted: 2, orphaned: 0})
  expect(issues).toEqual([])
  expect(rejected).toEqual([])
  const examples = [{row: 2, before: '2017-13', after: '2017-12'}]
  expect(changes).toEqual([{file: 'houses.csv', column: 'filed', kind: 'correction', count: 1, examples}])
})

test('a correction of a cell that holds something else by now is left out, and told', async () => {
  const {issues, changes} = await corrected([{...correction, before: '2017-14'}]).reading()
  expect(issues.map(issueLine)).toEqual([
    'houses.csv 2 filed stale-correction 2017-14',
    'houses.csv 2 filed bad-date 2017-13',
  ])
  expect(changes).toEqual([])
})

test('rejected rows stand as they are in the file, with their reasons', async () => {
  const {rejected} = await wrongDate().reading()
  expect(rejected).toHaveLength(1)
  const [{source, file, header, rows}] = rejected
  expect([source, file, rows.length]).toEqual(['houses', 'houses.csv', 1])
  expect(rows[0].cells[header.indexOf('filed')]).toBe('2017-13')
  expect(rows[0].reasons.map(issueLine)).toEqual(['houses.csv 2 filed bad-date 2017-13'])
})

test('rows left out with what they refer to are among those rejected', async () => {
  const campaign = aCampaign().township('周巷镇').project({start: 'soon'}).report('2018-01', 5)
  const {rejected, rows} = await campaign.reading()
  expect(rows.progress).toEqual({read: 1, accepted: 0, orphaned: 1})
  expect(rejected.map(({file, rows: left}) => [file, left.length])).toEqual([
    ['projects.csv', 1],
    ['progress.csv', 1],
  ])
})

test('columns are read by the names that the manifest gives them', async () => {
  const campaign = aCampaign()
    .township('周巷镇')
    .file('houses.csv', 'no,place,when\nH1,330282100,2017-03\n')
    .manifest({
      sources: {
        regions: {url: 'townships.geojson'},
        houses: {url: 'houses.csv', columns: {no: 'id', place: 'township_code', when: 'filed'}},
      },
    })
  const {rows, issues} = await campaign.township('宗汉街道', {code: '330282100'}).reading()
  expect(issues.map(issueLine)).toEqual([])
  expect(rows.houses).toEqual({read: 1, accepted: 1, orphaned: 0})
})

test('a property of a region is read as it was put right, and is told', async () => {
  const at = {file: 'townships.geojson', row: 2, at: AT}
  const {dataset, issues, changes} = await aCampaign()
    .township('周巷镇')
    .township('宗汉街道', {in_scope: '也许', county: '慈溪'})
    .manifest({corrections: {url: 'corrections.json'}})
    .file(
      'corrections.json',
      JSON.stringify({
        corrections: [
          {...at, column: 'in_scope', before: '也许', after: 'false'},
          {...at, column: 'name_en', before: '', after: 'Zonghan'},
        ],
      }),
    )
    .reading()
  expect(issues).toEqual([])
  expect([...dataset!.regions.inScope]).toEqual([1, 0])
  expect(dataset!.regions.nameEn[1]).toBe('Zonghan')
  expect(changes.map(({file, column, kind, count}) => [file, column, kind, count])).toEqual([
    ['townships.geojson', 'in_scope', 'correction', 1],
    ['townships.geojson', 'name_en', 'correction', 1],
  ])
})

test('a correction of a row, a column or a file that is not there is told', async () => {
  const {issues} = await corrected([
    correction,
    {...correction, row: 99},
    {...correction, column: 'colour'},
    {...correction, file: 'gone.csv'},
    {...correction, file: 'townships.geojson', row: 1, column: 'name'},
  ]).reading()
  expect(issues.map(issueLine)).toEqual([
    'gone.csv 2 filed stale-correction 2017-13',
    'townships.geojson 1 name stale-correction 2017-13',
    'houses.csv 2 colour stale-correction 2017-13',
    'houses.csv 99 filed stale-correction 2017-13',
  ])
})

test('a cell put right twice is read as the last time, and taking that back brings the time before', async () => {
  const once = withCorrection([], correction)
  const twice = withCorrection(once, {...correction, before: '2017-12', after: '2017-11', at: AT})
  const {changes} = await corrected(twice).reading()
  expect(changes.map(({examples}) => examples)).toEqual([[{row: 2, before: '2017-13', after: '2017-11'}]])
  expect(withoutCorrection(twice)).toEqual(once)
})

test('of many corrections the last of a cell is taken back', () => {
  const other = {...correction, row: 3}
  const all = [correction, other].reduce(withCorrection, [] as Correction[])
  expect(withoutCorrection(all, correction)).toEqual([other])
  expect(withoutCorrection(all, {...correction, column: 'grade'})).toEqual(all)
})
