import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {MonthIndex} from '#domain/month'
import {parseMonth} from '#domain/month'
import {wordsOf} from '#i18n/words'
import {accountOf} from '#measures/account'
import {snapshotAt} from '#measures/snapshot'
import {type Shown, sheetModel} from '#ui/output/sheetModel'
import {writeSlides} from '#ui/output/slides'
import {INITIAL_VIEW} from '#view/codec'
import {readingOf} from '#view/resolve'
import {aCampaign} from '../builders/campaign'

const county = (code: string, name: string) => ({county: name, county_code: code})
const dataset = await aCampaign({synthetic: true})
  .township('周巷镇', {code: '330282121', ...county('330282', '慈溪市')})
  .passed('2018-01')
  .project()
  .township('<泗门&镇>', {code: '330281100', ...county('330281', '余姚<市>')})
  .read()

/** What a sheet reads of the page's state. */
function stateAt(calendar: string): Shown {
  const view = {...INITIAL_VIEW, layers: ['projects' as const]}
  const reading = readingOf(view, dataset.campaign)
  const month = (parseMonth(calendar)! - dataset.campaign.timeline.start) as MonthIndex
  const {timeline, states} = accountOf(dataset, reading)
  const snapshot = snapshotAt(timeline, month)
  const allCounties = {timeline, snapshot}
  return {
    dataset,
    view,
    reading,
    timeline,
    states,
    snapshot,
    previous: null,
    compared: null,
    allCounties,
    month,
    basemap: {chosen: null, lack: null},
  }
}

async function deckOf(language: 'zh-CN' | 'en') {
  const model = sheetModel(stateAt('2018-03'), 'light', wordsOf(language))
  const files = unzipSync(await writeSlides(model, ''))
  const slides = Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map((name) => strFromU8(files[name]))
  const textsOf = (slide: string) => [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
  return {model, slides, texts: slides.map(textsOf)}
}

test('the deck has figures against targets and the ranking as text, and the mark on every slide', async () => {
  const {model, slides, texts} = await deckOf('zh-CN')
  expect(model.headline).toBe('2018-03：2 个乡镇中 1 个达标（50.0%），已达目标 50%。')
  expect(slides).toHaveLength(2)
  expect(texts[0]).toEqual(expect.arrayContaining([model.headline, '达标', '1/2', '目标 50%', '已达目标']))
  expect(texts[1]).toEqual(expect.arrayContaining(['慈溪市', '100.0', '1/1']))
  for (const slide of texts) {
    expect(slide).toContain('演示数据')
    expect(slide.join()).toContain('数据截至 2019-09-30')
    expect(slide.join()).toContain('projects.csv')
  }
})

test('names with signs of markup are text', async () => {
  const {slides, texts} = await deckOf('en')
  expect(texts[1].join()).toContain('余姚&lt;市&gt;')
  expect(slides[1]).not.toContain('余姚<市>')
})
