import {expect, test} from 'vitest'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

async function openTiny(query: Record<string, string> = {}) {
  const app = await browser.reopenApp({
    query: {...query, lang: 'zh-CN', data: browser.server.putPackage('tiny', tinyPackage())},
  })
  await app.page.getByRole('toolbar', {name: '在图上选取和量测'}).waitFor()
  return app
}

/** On 乙一镇, where the camera of the query looks. */
async function onTownship(app: App): Promise<[number, number]> {
  const box = (await app.page.locator('.map__canvas').boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

const LOOKING = {lon: '121.03', lat: '29.12', zoom: '11', month: '2018-06'}

const panel = (app: App) => app.page.getByRole('region', {name: '范围内'})

test('a circle is two clicks away, counts what lies within, stands in the link and is undone', async () => {
  const app = await openTiny(LOOKING)
  await app.page.getByRole('button', {name: '周围一定距离'}).click()
  await app.page.getByLabel('经度，纬度').waitFor()
  await app.page.mouse.click(...(await onTownship(app)))
  await expect.poll(() => app.address('area')).toMatch(/^circle:[\d.]+,[\d.]+,2000$/)
  await app.settled()
  const {townships, houses, houses_treated: treated} = (await app.summary()).total
  await expect.poll(() => panel(app).innerText()).toContain(`${houses} 户危房，未治理 ${houses - treated} 户`)
  expect(await panel(app).innerText()).toContain(`${townships} 个乡镇`)
  expect(app.address('township')).toBeNull()
  await app.press('Control+z')
  await expect.poll(() => app.address('area')).toBeNull()
  await expect.poll(() => app.townships()).toBe(4)
})

test('by keyboard a circle is typed, widened, turned into townships; Esc leaves a tool alone', async () => {
  const app = await openTiny()
  const tool = app.page.getByRole('button', {name: '周围一定距离'})
  await tool.press('Enter')
  await app.page.getByLabel('经度，纬度').waitFor()
  await app.press('Escape')
  await expect.poll(() => tool.getAttribute('aria-pressed')).toBe('false')
  await tool.press('Enter')
  await app.page.getByLabel('经度，纬度').fill('121.05，29.05')
  await app.page.getByLabel('经度，纬度').press('Enter')
  await expect.poll(() => app.address('area')).toBe('circle:121.05,29.05,2000')
  await app.page.getByLabel('距离（km）').fill('500')
  await app.page.getByLabel('距离（km）').press('Enter')
  await expect.poll(() => app.address('area')).toBe('circle:121.05,29.05,500000')
  await expect.poll(() => app.townships()).toBe(4)
  await app.page.getByRole('button', {name: '选中这些乡镇'}).click()
  await expect.poll(() => app.address('towns')?.split(',').length).toBe(4)
  expect(app.address('area')).toBeNull()
})

test('a class of the legend filters, keeps its month as time runs, and is a chip', async () => {
  const app = await openTiny(LOOKING)
  const before = await app.summary()
  await app.page.locator('button.legend__row', {hasText: '达标'}).first().click()
  await expect.poll(() => app.townships()).toBe(before.total.compliant)
  expect(app.address('class')).toBe(`compliance:pass@${before.month}`)
  await app.press('Home')
  await app.page.getByRole('slider').first().press('Home')
  await expect.poll(() => app.townships()).toBe(before.total.compliant)
  await app.page.getByRole('button', {name: /^取消筛选：.*达标 的 2 个乡镇/}).click()
  await expect.poll(() => app.townships()).toBe(4)
})

test('a click with Ctrl adds a township to those chosen, without pinning it', async () => {
  const app = await openTiny(LOOKING)
  await app.page.keyboard.down('Control')
  await app.page.mouse.click(...(await onTownship(app)))
  await app.page.keyboard.up('Control')
  await expect.poll(() => app.townships()).toBe(1)
  expect(app.address('township')).toBeNull()
})
