import {expect, test} from 'vitest'
import {type App, startBrowser} from './driver'
import {colours, difference, type Pixels} from './pixels'
import {tinyPackage} from './tiny'

const browser = startBrowser()
/** What has passed, in the light theme. */
const PASSED = '2a6a91'

async function open(query: Record<string, string>): Promise<App> {
  const data = browser.server.putPackage('tiny', tinyPackage())
  return browser.reopenApp({
    theme: 'light',
    query: {data, layers: '', lon: '121.14', lat: '29.06', zoom: '10', ...query},
  })
}

async function passedShare(app: App): Promise<number> {
  return colours(await app.mapPixels()).find(({colour}) => colour === PASSED)?.share ?? 0
}

test('a new user asks in three clicks what changed in a county', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({month: '2018-06', query: {data}})
  await app.page.getByRole('button', {name: '比较月份'}).click()
  await app.page.getByRole('button', {name: '2018-03', exact: true}).click()
  await app.page
    .getByRole('button', {name: /^甲县|甲县/})
    .first()
    .click()
  const panel = app.page.getByRole('region', {name: '变化：2018-03 → 2018-06'})
  await expect.poll(() => panel.innerText()).toMatch(/新达标\s*2/)
  const text = await panel.innerText()
  expect(text).toMatch(/新完工\s*1/)
  expect(text).toMatch(/新逾期\s*1/)
  expect(text).toMatch(/完成治理\s*1/)
  await panel.getByRole('button', {name: /新逾期/}).click()
  expect(await panel.innerText()).toContain('甲二广场')
  expect(app.address('compare')).toBe('2018-03')
  // A class of the change filters as any other, and stays when the comparison ends.
  await app.page.locator('button.legend__row', {hasText: '新达标'}).click()
  await expect.poll(() => app.address('class')).toBe('compliance:won@2018-03..2018-06')
  await expect.poll(() => app.townships()).toBe(2)
  await app.press('Escape')
  await expect.poll(() => app.address('compare')).toBeNull()
  await app.page
    .getByRole('button', {name: /^取消筛选：2018-03 至 2018-06 时达标状态变化 新达标 的 2 个乡镇/})
    .click()
  await expect.poll(() => app.address('class')).toBeNull()
})

test('at the divider’s left stands the month compared with, at its right the month shown', async () => {
  const app = await open({month: '2018-06', compare: '2018-03', compare_as: 'swipe'})
  const divider = app.page.getByRole('slider', {name: '卷帘分界'})
  await divider.focus()
  await app.press('Home')
  await expect.poll(() => passedShare(app)).toBeGreaterThan(0.02)
  const whole = await passedShare(app)
  await app.press('End')
  await expect.poll(() => passedShare(app)).toBe(0)
  expect(await divider.getAttribute('aria-valuetext')).toContain('2018-03')
  const box = await app.page.locator('.stage').boundingBox()
  if (!box) throw new Error('no stage')
  // The middle of the two that passed.
  await app.page.mouse.move(box.x + box.width - 3, box.y + 300)
  await app.page.mouse.down()
  await app.page.mouse.move(box.x + box.width / 2, box.y + 300, {steps: 4})
  await app.page.mouse.up()
  await expect.poll(() => passedShare(app)).toBeGreaterThan(0)
  expect(await passedShare(app)).toBeLessThan(whole)
})

test('two maps side by side go together, and the second is gone with the comparison', async () => {
  const app = await open({month: '2018-07', compare: '2018-06', compare_as: 'side'})
  const canvases = () => app.page.locator('.stage canvas:not(.map__print)').count()
  const pane = async (index: number): Promise<Pixels> => {
    const {width, height, data} = await whole(app)
    const box = await app.page.locator('.map__canvas').nth(index).boundingBox()
    const stage = await app.page.locator('.stage').boundingBox()
    if (!box || !stage) throw new Error('no map')
    const left = Math.round(box.x - stage.x)
    const rows = Array.from({length: height}, (_, y) =>
      data.subarray(4 * (y * width + left), 4 * (y * width + left + 300)),
    )
    return {width: 300, height, data: Buffer.concat(rows)}
  }
  await expect.poll(canvases).toBeGreaterThan(5)
  const apart = async () => difference(await pane(0), await pane(1))
  await expect.poll(apart, {timeout: 10_000}).toBeLessThan(0.04)
  const before = await pane(0)
  const second = await app.page.locator('.panes__second').boundingBox()
  if (!second) throw new Error('no second map')
  const [x, y] = [second.x + second.width / 2, second.y + second.height / 2]
  await app.page.mouse.move(x, y)
  await app.page.mouse.down()
  await app.page.mouse.move(x + 70, y + 40, {steps: 5})
  await app.page.mouse.up()
  await expect.poll(async () => difference(before, await pane(0)), {timeout: 10_000}).toBeGreaterThan(0.05)
  await expect.poll(apart, {timeout: 10_000}).toBeLessThan(0.04)
  expect(Number(app.address('lon'))).toBeLessThan(121.14)
  const two = await canvases()
  await app.setView({compare: ''})
  await expect.poll(canvases).toBe(two / 2)
})

/** All of the stage, canvases alone. */
async function whole(app: App): Promise<Pixels> {
  return app.mapPixels(app.page.locator('.stage'))
}
