import {expect, test} from 'vitest'
import {summaryOf} from './command'
import {DEMO, housesAround, laggingTask, openTasksOf, overdueOf} from './demoAnswers'
import {type App, startBrowser} from './driver'

// Each is answered in three clicks or fewer from the page as the demo opens, and in sight without scrolling.
const browser = startBrowser()
const MOST_CLICKS = 3

async function opened(): Promise<{app: App; clicks: () => Promise<number>}> {
  const app = await browser.openApp({size: [1440, 900], lang: 'zh-CN'})
  expect((await app.view()).month).toBe('2018-09')
  return {app, clicks: await app.countClicks()}
}

interface Standing {
  code: string
  name: string
  compliant: number
  projects_done: number
  projects_overdue: number
  houses_treated: number
}

const summaries = new Map<string, ReturnType<typeof summaryOf>>()

async function townshipsAt(month: string, county = ''): Promise<Standing[]> {
  const summary = summaries.get(month) ?? summaryOf(DEMO, month, 'township')
  summaries.set(month, summary)
  const {regions} = await summary
  return regions.filter(({code}: Standing) => code.startsWith(county))
}

/** The texts of what stands wholly in sight: above the time control, and not scrolled away. */
async function seen(app: App, what: string): Promise<string[]> {
  const floor = (await app.page.locator('.time').boundingBox())!.y
  const texts: string[] = []
  for (const one of await app.page.locator(what).all()) {
    const box = (await one.boundingBox())!
    if (box.y >= 0 && box.y + box.height <= floor + 1) texts.push(await one.innerText())
  }
  return texts
}

test('which townships of 慈溪 had not passed by 2018-09, and what is overdue there', async () => {
  const {app, clicks} = await opened()
  await app.page.getByRole('button', {name: /慈溪市/}).click()
  await app.page.getByRole('button', {name: '下一步', exact: true}).click()
  await app.page.getByRole('heading', {name: '未达标的 6 个乡镇'}).waitFor()
  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS)
  const missing = (await townshipsAt('2018-09', '330282')).filter(({compliant}) => compliant === 0)
  const rows = await seen(app, '.outlook__candidates tbody tr')
  expect(rows).toHaveLength(missing.length)
  for (const {code, name, projects_overdue: count} of missing) {
    const row = rows.find((text) => text.includes(name)) ?? ''
    const overdue = overdueOf(code, '2018-09-30')
    expect(overdue).toHaveLength(count)
    expect(row.includes('逾期'), `${name}: ${row}`).toBe(count > 0)
    for (const project of overdue) expect(row).toContain(project)
  }
})

test('which task lags most in phase 3', async () => {
  const {app, clicks} = await opened()
  await app.page.getByRole('button', {name: '图表', exact: true}).click()
  await app.page.getByRole('heading', {name: '第三阶段最滞后的任务'}).waitFor()
  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS)
  const {name, lag} = laggingTask('2018-09', '2018-09-30')
  const [title] = await seen(app, '.chart h2:has-text("最滞后的任务")')
  expect(title).toContain(`最滞后的任务：${name}`)
  expect(title).toContain(`落后 ${(lag * 100).toFixed(1)} 个百分点`)
})

test('how many houses within 2 km of a point are untreated', async () => {
  const {app, clicks} = await opened()
  await app.page.getByRole('button', {name: '周围一定距离'}).click()
  await app.page.getByLabel('经度，纬度').waitFor()
  const map = (await app.page.locator('.map__canvas').boundingBox())!
  await app.page.mouse.click(map.x + map.width * 0.25, map.y + map.height * 0.3)
  await expect.poll(() => app.address('area')).toMatch(/^circle:/)
  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS)
  const [lon, lat, metres] = app.address('area')!.slice('circle:'.length).split(',').map(Number)
  expect(metres).toBe(2000)
  const {houses, untreated} = housesAround(lon, lat, metres, '2018-09-30')
  expect(untreated).toBeGreaterThan(0)
  await expect
    .poll(() => app.page.getByRole('region', {name: '范围内'}).innerText())
    .toContain(`${houses} 户危房，未治理 ${untreated} 户`)
})

test('what changed between 2018-03 and 2018-09 in 宁海', async () => {
  const {app, clicks} = await opened()
  await app.page.getByRole('button', {name: /宁海县/}).click()
  await app.page.getByRole('button', {name: '比较月份'}).click()
  await app.page
    .getByRole('dialog')
    .getByRole('button', {name: /2018-03/})
    .click()
  const panel = app.page.getByRole('region', {name: '变化：2018-03 → 2018-09'})
  await panel.getByText('完成治理').waitFor()
  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS)
  const [then, now] = await Promise.all(['2018-03', '2018-09'].map((month) => townshipsAt(month, '330226')))
  const turned = (from: number, to: number) =>
    now.filter(({compliant}, at) => then[at].compliant === from && compliant === to).map(({name}) => name)
  const by = (key: 'projects_done' | 'houses_treated') =>
    now.reduce((sum, one, at) => sum + one[key] - then[at][key], 0)
  const text = (await panel.innerText()).replace(/\s+/g, ' ')
  expect(text).toContain(`新达标 ${turned(0, 1).length} 个 ${turned(0, 1).join(' 宁海县 ')} 宁海县`)
  expect(text).toContain(`新摘帽 ${turned(1, 0).length} 个 ${turned(1, 0).join(' 宁海县 ')} 宁海县`)
  expect(text).toContain(`新完工 ${by('projects_done')} 个`)
  expect(text).toContain(`完成治理 ${by('houses_treated')} 户`)
})

test('which 9 townships would bring the city to 50 %', async () => {
  const {app, clicks} = await opened()
  const {chart} = await app.handle()
  // A month when 9 are missing: in the middle of 2018-01.
  await app.page.mouse.click(chart.x + (chart.width * 15.5) / 36, chart.y + chart.height / 2)
  await app.page.getByRole('button', {name: '差 9 个乡镇'}).click()
  const paper = app.page.getByRole('region', {name: '下一步'})
  await expect.poll(() => paper.getByRole('checkbox', {checked: true}).count()).toBe(9)
  expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS)
  const {month} = await app.view()
  expect(await paper.getByRole('status').innerText()).toMatch(/勾选 9 个，若都通过 56\/112 50\.0%，达到目标/)
  const missing = (await townshipsAt(month)).filter(({compliant}) => compliant === 0)
  expect(missing).toHaveLength(112 - 47)
  const ticked = await paper.locator('tr[data-ticked="true"] th button').allInnerTexts()
  const open = (names: readonly string[]) =>
    missing
      .filter(({name}) => names.includes(name))
      .map(({code}) => openTasksOf(code, `${month}-31`))
      .sort((one, other) => one - other)
  expect(open(ticked)).toEqual(open(missing.map(({name}) => name)).slice(0, 9))
})
