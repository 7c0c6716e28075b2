import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import {buildTimeline} from '#measures/timeline'
import {aCampaign} from '../builders/campaign'
import {day} from './plain'

test('a campaign under way is told of up to its last report, or to the as-of date that it names', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .project({start: '2017-01', due: '2019-06'})
    .report('2018-02', 40)
    .house({filed: '2017-03', relieved: '2018-05'})
    .passed('2018-01-20')
    .read()
  const known = (asOf: string) =>
    buildTimeline(dataset, {filter: NO_FILTER, basis: 'date', asOf: day(asOf)}).known
  // May 2018 is the 20th month.
  expect(known('2019-09-30')).toBe(20)
  expect(known('2018-03-31')).toBe(18)
  expect(known('2018-12-31')).toBe(27)
})
