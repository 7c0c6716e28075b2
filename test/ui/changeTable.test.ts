import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import type {MonthIndex} from '#domain/month'
import {wordsOf} from '#i18n/words'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {tableOf} from '#ui/compare/changeTable'
import {INITIAL_VIEW} from '#view/codec'
import {aCampaign} from '../builders/campaign'

const words = wordsOf('zh-CN')
const [THEN, NOW] = [3, 20] as MonthIndex[]

async function compared() {
  const dataset = await aCampaign()
    .township('甲')
    .passed('2018-03')
    .township('乙')
    .passed('2016-11')
    .township('外', {in_scope: false})
    .read()
  const reading = {filter: NO_FILTER, basis: 'date' as const, asOf: dataset.campaign.asOf}
  const timeline = buildTimeline(dataset, reading)
  return {dataset, timeline, snapshot: snapshotAt(timeline, NOW!), compared: snapshotAt(timeline, THEN!)}
}

test('of compliance each row says the state of both months and what became of it', async () => {
  const table = tableOf({...(await compared()), view: INITIAL_VIEW}, words)!
  const rows = Array.from({length: table.rows.count}, (_, place) => table.rows.rowAt(place))
  expect(rows.map(({name, before, value, change}) => [name, before, value, change])).toEqual([
    ['甲', '未达标', '达标', '新达标'],
    ['乙', '达标', '达标', '保持达标'],
    ['外', '–', '–', '–'],
  ])
})

test.each(MEASURES)('of %s no cell of any column is empty, by township and by county', async (measure) => {
  for (const by of ['township', 'county'] as const) {
    const table = tableOf({...(await compared()), view: {...INITIAL_VIEW, measure, by}}, words)!
    for (let place = 0; place < table.rows.count; place++) {
      const row = table.rows.rowAt(place)
      for (const {id} of table.columns) expect([measure, by, id, row[id]]).not.toContain(undefined)
    }
  }
})
