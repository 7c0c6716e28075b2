import {expect, test} from 'vitest'
import {type App, startBrowser} from './driver'
import {difference} from './pixels'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** The tiny campaign with 甲二镇 (330101002) in the middle of the map. */
async function openOnTownship(): Promise<{app: App; middle: {x: number; y: number}}> {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.reopenApp({query: {data, lon: '121.14', lat: '29.06', zoom: '10', layers: ''}})
  const box = await app.page.locator('.map__canvas').boundingBox()
  if (!box) throw new Error('the map has no box')
  return {app, middle: {x: box.x + box.width / 2, y: box.y + box.height / 2}}
}

const pinned = async (app: App) => (await app.view()).township

test('a pointer on a township says its name and figures', async () => {
  const {app, middle} = await openOnTownship()
  await app.page.mouse.move(middle.x, middle.y, {steps: 3})
  const tip = app.page.locator('.map__tip')
  await expect.poll(() => tip.innerText()).toContain('甲二镇')
  expect(await tip.innerText()).toContain('甲县')
})

test('a click pins the township’s card, Esc and a click on the sea take it away', async () => {
  const {app, middle} = await openOnTownship()
  await app.page.mouse.click(middle.x, middle.y)
  await expect.poll(() => pinned(app)).toBe('330101002')
  await expect.poll(() => app.card.innerText()).toContain('甲二镇')
  await app.press('Escape')
  await expect.poll(() => pinned(app)).toBe('')
  await app.page.mouse.click(middle.x, middle.y)
  await expect.poll(() => pinned(app)).toBe('330101002')
  await app.page.mouse.click(middle.x, middle.y + 230)
  await expect.poll(() => pinned(app)).toBe('')
})

test('dragging and the wheel move the map, and the address says where to', async () => {
  const {app, middle} = await openOnTownship()
  await app.page.mouse.move(middle.x, middle.y)
  await app.page.mouse.wheel(0, -300)
  await expect.poll(() => Number(app.address('zoom')), {timeout: 10_000}).toBeGreaterThan(10)
  await app.page.mouse.down()
  await app.page.mouse.move(middle.x - 80, middle.y, {steps: 6})
  await app.page.mouse.up()
  await expect.poll(() => Number(app.address('lon')), {timeout: 10_000}).toBeGreaterThan(121.145)
})

test('a lost graphics context is told, and the map comes back by itself', async () => {
  const {app} = await openOnTownship()
  const before = await app.mapPixels()
  await app.page.evaluate(() => {
    const contexts = [...document.querySelectorAll('canvas')].flatMap((canvas) => {
      const context = canvas.getContext('webgl2')
      return context ? [context] : []
    })
    const handles = contexts.map((context) => context.getExtension('WEBGL_lose_context'))
    for (const handle of handles) handle?.loseContext()
    Object.assign(window, {giveBack: () => handles.map((handle) => handle?.restoreContext())})
  })
  await expect.poll(() => app.page.locator('.map__lost').innerText()).toContain('显卡')
  await app.page.evaluate(() => (window as unknown as {giveBack(): void}).giveBack())
  await expect.poll(() => app.page.locator('.map__lost').count(), {timeout: 10_000}).toBe(0)
  await app.setMonth('2018-12')
  expect(difference(await app.mapPixels(), before)).toBeGreaterThan(0.01)
  await app.setView({month: null})
  await expect
    .poll(async () => difference(await app.mapPixels(), before), {timeout: 10_000})
    .toBeLessThan(0.002)
})
