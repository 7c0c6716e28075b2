import {expect, test} from 'vitest'
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
