import {expect, test} from 'vitest'
import {startBrowser} from './driver'
import {colours, difference} from './pixels'
import {tinyPackage} from './tiny'

const browser = startBrowser()

test('the page opens the bundled campaign, draws its map and asks no other host', async () => {
  const app = await browser.openApp({month: '2018-09', theme: 'light'})
  expect((await app.summary()).total.townships).toBe(112)
  // Land, sea, fills of several classes: not one flat colour, and none over everything.
  const wide = colours(await app.mapPixels()).filter(({share}) => share > 0.01)
  expect(wide.length).toBeGreaterThanOrEqual(4)
  expect(wide[0]!.share).toBeLessThan(0.8)
  expect(await app.page.title()).toContain('镇图')
  await app.screenshot('plan-light')
})

test('both themes are drawn, each its own, and the language is switched without a reload', async () => {
  const app = await browser.openApp({month: '2018-09', theme: 'dark'})
  const dark = colours(await app.mapPixels()).slice(0, 4)
  await app.screenshot('plan-dark')
  await app.page.getByRole('button', {name: '换成浅色'}).click()
  await expect.poll(() => app.address('theme')).toBe('light')
  const light = colours(await app.mapPixels()).slice(0, 4)
  expect(light.map(({colour}) => colour)).not.toEqual(dark.map(({colour}) => colour))
  expect(brightness(light[0]!.colour)).toBeGreaterThan(brightness(dark[0]!.colour) + 60)
  await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await app.page.getByRole('button', {name: 'EN', exact: true}).click()
  await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe('en')
  await expect.poll(() => app.address('lang')).toBe('en')
  expect(await app.page.locator('body').innerText()).toContain('Ningbo: small-town improvement campaign')
})

test("the browser's own language is the first", async () => {
  const app = await browser.openApp({locale: 'en-GB'})
  await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe('en')
  expect(app.address('lang')).toBeNull()
})

test('another package is opened by its address, its figures are those of its rows, and each step is measured', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({query: {data}})
  const {month, total} = await app.summary()
  expect(month).toBe('2018-06')
  expect(total).toMatchObject({
    townships: 4,
    assessed: 3,
    compliant: 2,
    compliance: 0.5,
    projects: 3,
    projects_done: 1,
    projects_started: 2,
    projects_overdue: 1,
    houses: 2,
    houses_treated: 1,
  })
  // (100 × 1 + 100 × 0.20 + 200 × 0.50) ÷ 400
  expect(total.progress).toBeCloseTo(0.55, 9)
  expect((await app.figure('达标')).number).toBe('2/4')
  await app.setMonth('2018-12')
  expect((await app.summary()).total.compliance).toBe(0.25)
  expect((await app.figure('达标')).number).toBe('1/4')
  await app.setView({county: ['330101']})
  const names = await app.page.evaluate(() => [
    ...new Set(performance.getEntriesByType('measure').map(({name}) => name)),
  ])
  expect(names).toEqual(expect.arrayContaining(['zhentu:load', 'zhentu:step', 'zhentu:filter']))
})

test.each(['gpu', 'cpu'])(
  'a package elsewhere takes the place of the one on the map, drawn by the %s',
  async (renderer) => {
    const {server} = browser
    const here = server.putPackage('here', tinyPackage())
    const moved = Object.entries(tinyPackage()).map(([name, text]) => [
      name,
      String(text).replaceAll('121', '114'),
    ])
    const there = server.putPackage('there', Object.fromEntries(moved))
    const app = await browser.openApp({query: {data: here, renderer, layers: 'projects,houses'}})
    const before = await app.mapPixels()
    await app.setView({data: there})
    await app.setMonth('2018-03')
    expect((await app.summary()).total.townships).toBe(4)
    await app.setView({data: here, month: null})
    expect(difference(before, await app.mapPixels())).toBeLessThan(0.01)
  },
)

function brightness(colour: string): number {
  return [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0) / 3
}
