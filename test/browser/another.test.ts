import {expect, test} from 'vitest'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** Less of everything: one county, one township, one task and one month. */
function smaller(): Record<string, string> {
  const files = tinyPackage()
  const manifest = JSON.parse(files['campaign.json'])
  const regions = JSON.parse(files['townships.geojson'])
  const {regions: source, projects} = manifest.sources
  return {
    'campaign.json': JSON.stringify({
      ...manifest,
      id: 'smaller',
      timeline: {start: '2018-06', end: '2018-06'},
      phases: [],
      milestones: [],
      areas: [{...manifest.areas[0], tasks: manifest.areas[0].tasks.slice(0, 1)}],
      sources: {regions: source, projects},
    }),
    'townships.geojson': JSON.stringify({...regions, features: regions.features.slice(0, 1)}),
    'projects.csv': files['projects.csv'].split('\n').slice(0, 2).join('\n'),
  }
}

test('a package that takes another’s place under an open paper leaves nothing of it there', async () => {
  const app = await browser.openApp({query: {data: browser.server.putPackage('tiny', tinyPackage())}})
  for (const tab of ['timetable', 'taskbook', 'charts', 'outlook']) {
    await app.page.evaluate((files) => window.zhentu.open(files, 'larger'), tinyPackage())
    await app.setView({tab})
    const paper = app.page.locator('.paper')
    await expect.poll(() => paper.innerText(), {message: tab}).toMatch(/甲县|甲一镇|乙一镇|t1|设施/)
    await app.page.evaluate((files) => window.zhentu.open(files, 'smaller'), smaller())
    await expect.poll(() => app.townships()).toBe(1)
    await app.settled()
    expect(await app.page.locator('.panel-failure').count(), tab).toBe(0)
    await expect.poll(() => paper.innerText(), {message: tab}).not.toMatch(/乙县|乙一镇|空间/)
  }
})
