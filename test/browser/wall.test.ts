import {expect, test} from 'vitest'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

interface Walled {
  query?: Record<string, string>
  size?: [number, number]
  lang?: 'zh-CN' | 'en'
}

async function openWall({query, ...rest}: Walled = {}): Promise<App> {
  const data = browser.server.putPackage('wall', tinyPackage())
  return browser.openApp({clock: true, ...rest, query: {mode: 'wall', data, ...query}})
}

const sentence = async (app: App) =>
  (await app.page.locator('.wall__sentence').innerText()).replaceAll('\u00a0', ' ')

test('says in one sentence what is to be seen, and who is behind', async () => {
  const app = await openWall({query: {month: '2018-05', programme: 'off'}})
  expect(await sentence(app)).toBe(
    '2018-05：4 个乡镇已有 2 个达标，距 75% 的目标还差 1 个；本月新达标 1 个\n\n落后于应有进度：乙县',
  )
  await app.setView({month: '2018-09', lang: 'en'})
  expect(await sentence(app)).toBe(
    '2018-09: 1 of 4 townships has passed, 3 short of the 100% target\n\nThis month 1 lost it; behind the pace: 乙县, 甲县',
  )
  const {total} = await app.summary()
  expect(await app.page.locator('.wall-figure__value').first().innerText()).toContain(
    (100 * total.compliance!).toFixed(1),
  )
})

test('draws its map at the true pixels of a wall, beyond the limit of the map library', async () => {
  const app = await openWall({size: [7680, 2160], query: {programme: 'off', tiles: '5x1'}})
  const drawn = await app.page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((canvas) => {
      const gl = canvas.getContext('webgl2')
      const {width, height} = canvas.getBoundingClientRect()
      return {
        width,
        height,
        buffer: gl && [gl.drawingBufferWidth, gl.drawingBufferHeight],
        own: [canvas.width, canvas.height],
      }
    }),
  )
  expect(drawn[0].width).toBeGreaterThan(4096)
  for (const {width, height, buffer, own} of drawn) {
    const wanted = [Math.round(width), Math.round(height)]
    for (const [index, pixels] of (buffer ?? own).entries())
      expect(Math.abs(pixels - wanted[index])).toBeLessThanOrEqual(1)
  }
})

test('plays its programme on its own clock, and is steered by keys', async () => {
  const app = await openWall({query: {month: '2018-06', programme: 'play,tour'}})
  await app.page.evaluate(() => window.passTime(15_000))
  expect((await app.view()).month).toBe('2018-01')
  await app.page.evaluate(() => window.passTime(1500))
  expect((await app.view()).month).toBe('2018-02')
  await app.press('PageDown')
  expect((await app.view()).month).toBe('2018-06')
  await app.press('PageDown')
  expect(await app.page.locator('.wall-row--toured').innerText()).toContain('乙县')
  expect(await sentence(app)).toContain('2018-06 乙县：2 个乡镇尚无达标')
  await app.press('b')
  expect(await app.page.locator('.wall__black').count()).toBe(1)
  await app.press('Escape', 'Escape')
  expect((await app.view()).mode ?? 'plan').toBe('plan')
  expect(await app.page.evaluate(() => document.documentElement.style.fontSize)).toBe('')
})

test('reads changed data by itself, and keeps the last good ones while the source is gone', async () => {
  const app = await openWall({query: {month: '2018-05', programme: 'off'}})
  const files = tinyPackage()
  const more = `${files['assessments.csv']}330102001,2018-05-20,90,pass,,province,\n`
  browser.server.putPackage('wall', {...files, 'assessments.csv': more})
  await app.page.evaluate(() => window.passTime(600_000))
  await expect.poll(() => sentence(app)).toContain('已有 3 个达标')
  expect((await app.view()).month).toBe('2018-05')

  app.expectProblem(/ERR_INTERNET_DISCONNECTED|404/)
  await app.page.context().setOffline(true)
  await app.page.evaluate(() => window.passTime(600_000))
  const said = app.page.locator('.wall__unreachable')
  await said.waitFor()
  expect(await said.innerText()).toMatch(/来源自 .*\d\d:\d\d 起无法访问/)
  expect(await sentence(app)).toContain('已有 3 个达标')
  await app.page.context().setOffline(false)
  await said.waitFor({state: 'detached'})
})

test('comes back from a lost picture without a word', async () => {
  const app = await openWall({query: {month: '2018-06', programme: 'off'}})
  const before = await app.mapPixels()
  await app.page.evaluate(async () => {
    const words = '[role="status"], [role="alert"], [role="dialog"]'
    document.body.dataset.said = '0'
    new MutationObserver(() => {
      if (document.querySelector(words)) document.body.dataset.said = '1'
    }).observe(document.body, {childList: true, subtree: true})
    for (const canvas of document.querySelectorAll('canvas')) {
      const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      if (!lose) continue
      const told = (event: string) =>
        new Promise((next) => canvas.addEventListener(event, next, {once: true}))
      const [lost, restored] = [told('webglcontextlost'), told('webglcontextrestored')]
      lose.loseContext()
      await lost
      // Some turns later, as from a driver that starts anew.
      await new Promise((next) => setTimeout(next, 100))
      lose.restoreContext()
      await restored
    }
  })
  await expect
    .poll(async () => Buffer.compare((await app.mapPixels()).data, before.data), {timeout: 10_000})
    .toBe(0)
  expect(await app.page.evaluate(() => document.body.dataset.said)).toBe('0')
})

test('is steered from another window, its programme too; nothing of either is out of reach', async () => {
  const app = await openWall({query: {month: '2018-06', programme: 'play,tour', theme: 'light'}})
  expect(await violations(app)).toEqual([])
  await app.setView({theme: 'dark'})
  expect(await violations(app)).toEqual([])
  const remote = await app.page.context().newPage()
  await remote.goto(`${app.page.url()}&remote=1`)
  const panel = remote.getByRole('region', {name: '大屏控制'})
  await panel.getByText('2018-06').waitFor()
  expect(await violations({page: remote})).toEqual([])
  await panel.getByRole('button', {name: '逐月播放：推后'}).press('Enter')
  await panel.getByRole('button', {name: '每县（市、区）：长些'}).press('Enter')
  await panel.getByText('10 秒').waitFor()
  expect(app.page.url()).toContain('programme=tour,play&seconds=1.5,8,10,15')
  await panel.getByRole('button', {name: '回到开头'}).click()
  await panel.getByText('乙县').waitFor()
  expect(await app.page.locator('.wall-row--toured').innerText()).toContain('乙县')
})
