import {expect, test} from 'vitest'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

const DRAWING = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>')
const PICTURE = `data:image/svg+xml,${DRAWING}`

/** A tour through the tiny campaign: the whole, a township, a project with a picture and one that is not there. */
const TOUR = {
  title: {'zh-CN': '小小巡查', en: 'A tiny tour'},
  stops: [
    {
      title: '全域',
      text: '从这里看起',
      notes: '第一站的讲解词 <img src=x onerror=alert(1)>',
      view: {month: '2018-03'},
    },
    {title: '甲一镇', at: '09:40', view: {month: '2018-06', township: '330101001'}},
    {
      title: '甲一道路',
      view: {month: '2018-08', township: '330101001'},
      project: 'p1',
      before: {url: PICTURE, caption: '整治前的样子'},
      after: {url: 'javascript:alert(1)'},
    },
  ],
}

function withTour(tour: unknown): string {
  const files = tinyPackage()
  const manifest = {...JSON.parse(files['campaign.json']!), tours: tour === null ? undefined : [tour]}
  return browser.server.putPackage('tour', {...files, 'campaign.json': JSON.stringify(manifest)})
}

const present = (query: Record<string, string> = {}, tour: unknown = TOUR) =>
  browser.openApp({query: {mode: 'present', data: withTour(tour), ...query}})

const title = (app: App) => app.page.locator('.story h1').innerText()

test('keys lead from stop to stop, each with its month and township; Escape leads back to the map', async () => {
  const app = await present()
  expect(await title(app)).toBe('全域')
  expect((await app.view()).month).toBe('2018-03')
  await app.press('PageDown')
  expect(await title(app)).toBe('甲一镇')
  expect(await app.view()).toMatchObject({month: '2018-06', township: '330101001', stop: '2'})
  expect(await app.page.locator('.story__line').innerText()).toContain('达标（2018-04 公布）')
  expect(await app.page.locator('.stops__stop--here').innerText()).toContain('09:40')
  await app.page.locator('.place-chart svg').waitFor()
  await app.press('3', 'Enter')
  expect(await title(app)).toBe('甲一道路')
  await app.page.locator('.picture img').evaluate((image: HTMLImageElement) => image.decode())
  await app.page.getByText('图片打不开').waitFor()
  expect(await app.page.getByRole('status').first().innerText()).toContain('第 3 站，共 3 站，甲一道路')
  await app.press('b')
  expect(await app.page.locator('[data-cover="black"]').count()).toBe(1)
  await app.press('Home')
  expect(await app.page.locator('[data-cover]').count()).toBe(0)
  expect(await title(app)).toBe('全域')
  // A button that was pressed keeps the focus, and none of the keys.
  await app.page.locator('.stops button').nth(1).click()
  await app.press('PageDown')
  expect(await title(app)).toBe('甲一道路')
  await app.press('1', 'Enter')
  expect(await title(app)).toBe('全域')
  await app.press('Escape')
  expect((await app.view()).mode ?? 'plan').toBe('plan')
  expect(await app.page.evaluate(() => document.documentElement.style.fontSize)).toBe('')
})

test('both windows go together, whichever is steered; notes are text, and stay with the speaker', async () => {
  const app = await present()
  const [speaker] = await Promise.all([app.page.context().waitForEvent('page'), app.press('s')])
  await speaker.waitForFunction(() => window.zhentu)
  await speaker.evaluate(() => window.zhentu.ready)
  const notes = speaker.getByRole('region', {name: '讲解词'})
  expect(await notes.innerText()).toContain('第一站的讲解词 <img src=x')
  expect(await app.page.getByText('讲解词').count()).toBe(0)
  await speaker.getByText('与观众屏幕同步').waitFor()
  await app.press('ArrowRight')
  await speaker.getByRole('heading', {name: '甲一镇'}).waitFor()
  await speaker.getByRole('button', {name: '下一站'}).click()
  await expect.poll(() => title(app)).toBe('甲一道路')
  expect((await app.view()).month).toBe('2018-08')
  await speaker.keyboard.press('b')
  await app.page.locator('[data-cover="black"]').waitFor()
  await app.page.goto('about:blank')
  await speaker.getByText('观众屏幕还没有打开').waitFor()
})

test('no violation at any kind of stop in both themes, nor in the speaker window', async () => {
  const app = await present({theme: 'dark'})
  for (const stop of ['1', '2', '3']) {
    await app.setView({stop, theme: stop === '2' ? 'light' : 'dark'})
    expect(await violations(app)).toEqual([])
  }
  await app.press('?')
  await app.setView({theme: 'light'})
  expect(await violations(app)).toEqual([])
  const speaker = await present({speaker: 'true', stop: '2'})
  expect(await violations(speaker)).toEqual([])
})

test('a package without a tour says so and knows the way back; so does a bad tour, which is told', async () => {
  const none = await present({}, null)
  expect(await none.page.getByRole('main').innerText()).toContain('这个数据包还没有巡查路线')
  await none.press('Escape')
  expect((await none.view()).mode ?? 'plan').toBe('plan')
  const bad = await present({}, {title: '坏的', stops: 7})
  await bad.page.getByRole('button', {name: /返回作战图/}).click()
  expect(await bad.page.getByText(/清单/).first().innerText()).toContain('清单')
  expect((await bad.summary()).total.townships).toBe(4)
})

test('a finger sweeps from stop to stop and taps at the edges, but not by dragging the divider', async () => {
  const tour = {
    ...TOUR,
    stops: TOUR.stops.map((stop) => ({...stop, before: {url: PICTURE}, after: {url: PICTURE}})),
  }
  const app = await browser.openApp({
    size: [1024, 768],
    touch: true,
    query: {mode: 'present', data: withTour(tour), stop: '2'},
  })
  const sweep = (within: string, from: number, to: number) =>
    app.page.locator(within).evaluate(
      (element, [left, right]) => {
        const touch = (clientX: number) => new Touch({identifier: 1, target: element, clientX, clientY: 300})
        const tell = (type: string, x: number, touches: Touch[]) =>
          element.dispatchEvent(new TouchEvent(type, {touches, changedTouches: [touch(x)], bubbles: true}))
        tell('touchstart', left!, [touch(left!)])
        tell('touchend', right!, [])
      },
      [from, to],
    )
  await sweep('.story', 700, 500)
  expect((await app.view()).stop).toBe('3')
  await app.page.getByRole('button', {name: /左右对比/}).tap()
  await sweep('.pictures input', 500, 800)
  expect((await app.view()).stop).toBe('3')
  const map = (await app.page.locator('.present__map').boundingBox())!
  await app.page.touchscreen.tap(map.x + 20, map.y + map.height / 2)
  expect((await app.view()).stop).toBe('2')
  await app.page.touchscreen.tap(map.x + map.width - 20, map.y + map.height / 2)
  expect((await app.view()).stop).toBe('3')
})
