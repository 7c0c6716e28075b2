import {expect, test} from 'vitest'
import {NO_FILTER, type Reading} from '#domain/filter'
import {parseMonth} from '#domain/month'
import {selectionWithin} from '#measures/selection'
import {countsAt, houseCounts, projectCounts} from '#measures/stateCounts'
import {aCampaign} from '../builders/campaign'

test('the counts by state hold each row once, by its one state', async () => {
  const dataset = await aCampaign()
    .township('甲')
    .project({done: '2018-01', due: '2017-06'})
    .project({start: '2017-02', due: '2017-06'})
    .project({start: '2017-02'})
    .project()
    .house({relieved: '2016-12', treated: '2018-02'})
    .house({relieved: '2016-12'})
    .house()
    .read()
  const reading: Reading = {filter: NO_FILTER, basis: 'date', asOf: dataset.campaign.asOf}
  const month = parseMonth('2018-03')! - dataset.campaign.timeline.start
  const selection = selectionWithin(dataset, NO_FILTER)
  const projects = projectCounts(dataset, reading, selection)
  expect(countsAt(projects, ['planned', 'started', 'overdue', 'done'], month)).toEqual({
    planned: 1,
    started: 1,
    overdue: 1,
    done: 1,
  })
  const houses = houseCounts(dataset, reading, selection)
  expect(countsAt(houses, ['filed', 'relieved', 'overdue', 'treated'], month)).toEqual({
    filed: 0,
    relieved: 1,
    overdue: 1,
    treated: 1,
  })
})
