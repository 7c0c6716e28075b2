import {expect, test} from 'vitest'
import {type App, type Opening, startBrowser} from './driver'
import {difference} from './pixels'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** One campaign drawn by shaders and by the processor. */
async function openBoth(opening: Opening): Promise<[gpu: App, cpu: App]> {
  return [await open('gpu', opening), await open('cpu', opening)]
}

function open(renderer: 'gpu' | 'cpu', {query, ...opening}: Opening): Promise<App> {
  return browser.reopenApp({month: '2018-03', ...opening, query: {...query, renderer}})
}

async function differenceOf(one: App, other: App): Promise<number> {
  return difference(await one.mapPixels(), await other.mapPixels())
}

/** Pixels of the map's picture in one of CSS. */
function finenessOf(app: App): Promise<number> {
  return app.page
    .locator('.map__canvas canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.height / canvas.getBoundingClientRect().height)
}

/** From now on the page counts how often it draws or clears by WebGL, the basemap too. */
function countWebgl(app: App): Promise<void> {
  return app.page.evaluate(() => {
    document.body.dataset.draws = '0'
    const methods = WebGL2RenderingContext.prototype as unknown as Record<
      string,
      (...given: unknown[]) => void
    >
    for (const name of ['drawElements', 'drawArrays', 'clear']) {
      const own = methods[name]
      methods[name] = function (...given) {
        document.body.dataset.draws = String(Number(document.body.dataset.draws) + 1)
        own.apply(this, given)
      }
    }
  })
}

// Marks stand on halves of a pixel there, and are soft at their edges.
const MARKS_APART = 0.02

test('without shaders the ground looks the same, at any month and measure, and after a move', async () => {
  const both = await openBoth({query: {layers: '', lon: '121.5', lat: '29.9', zoom: '8.6'}})
  const apart = () => differenceOf(...both)
  expect(await apart()).toBeLessThan(0.0002)
  const [before] = await Promise.all(both.map((app) => app.mapPixels()))
  for (const app of both) await app.setView({month: '2018-12', measure: 'progress-gap', theme: 'dark'})
  expect(await apart()).toBeLessThan(0.0002)
  for (const app of both) {
    await app.setView({lon: '121.6', lat: '29.8', zoom: '9.7'})
    await expect.poll(() => app.address('zoom')).toBe('9.7')
  }
  await expect.poll(apart).toBeLessThan(0.0002)
  expect(difference(await both[1].mapPixels(), before)).toBeGreaterThan(0.2)
})

test('without shaders the marks look the same but for soft edges', async () => {
  const [gpu, cpu] = await openBoth({query: {layers: 'projects,houses'}})
  expect(await differenceOf(gpu, cpu)).toBeLessThan(MARKS_APART)
  const before = await cpu.mapPixels()
  for (const app of [gpu, cpu]) await app.setView({month: '2019-06', county: ['330282']})
  expect(await differenceOf(gpu, cpu)).toBeLessThan(MARKS_APART)
  expect(difference(await cpu.mapPixels(), before)).toBeGreaterThan(0.02)
})

test('without shaders a pinned township is outlined alike, on a screen of finer pixels too', async () => {
  const query = {layers: '', township: '330282121', lon: '121.2', lat: '30.15', zoom: '10'}
  const [gpu, cpu] = await openBoth({query, pixelRatio: 1.5, size: [1200, 700]})
  for (const app of [gpu, cpu]) expect(await finenessOf(app)).toBeCloseTo(1.5, 2)
  // The line itself is the browser's own, with edges of its own.
  await expect.poll(() => differenceOf(gpu, cpu)).toBeLessThan(0.005)
  const share = await differenceOf(gpu, cpu)
  await gpu.setView({township: null})
  expect(await differenceOf(gpu, cpu)).toBeGreaterThan(2 * share)
})

test('without shaders a month recolours and draws nothing by WebGL, even where its context is lost', async () => {
  const cpu = await open('cpu', {query: {layers: 'projects'}})
  const before = await cpu.mapPixels()
  await countWebgl(cpu)
  await cpu.setMonth('2019-09')
  await cpu.settled()
  const draws = await cpu.page.evaluate(() => Number(document.body.dataset.draws))
  expect(draws).toBe(0)
  expect(difference(await cpu.mapPixels(), before)).toBeGreaterThan(0.01)
  await cpu.page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
  })
  await cpu.setMonth('2018-03')
  const without = await cpu.mapPixels()
  await cpu.setMonth('2019-09')
  expect(difference(await cpu.mapPixels(), without)).toBeGreaterThan(0.05)
})

/** The tiny campaign with 甲一镇, which complies, as an island of 100 m in the middle of the map. */
function islandPackage(): Record<string, string> {
  const files = tinyPackage()
  const regions = JSON.parse(files['townships.geojson'])
  const [west, south] = [121.35, 29.35]
  const ring = [0, 1, 2, 3, 0].map((corner) => [
    west + (corner === 1 || corner === 2 ? 0.001 : 0),
    south + (corner > 1 ? 0.001 : 0),
  ])
  regions.features[0].geometry = {type: 'Polygon', coordinates: [ring]}
  return {...files, 'townships.geojson': JSON.stringify(regions)}
}

test.each(['gpu', 'cpu'])('a township smaller than a pixel is seen and picked (%s)', async (renderer) => {
  const data = browser.server.putPackage('island', islandPackage())
  const query = {data, renderer, layers: '', lon: '121.3505', lat: '29.3505', zoom: '8'}
  const app = await browser.reopenApp({month: '2018-06', query})
  const {width, height, data: bytes} = await app.mapPixels()
  const [column, row] = [Math.floor(width / 2), Math.floor(height / 2)]
  const colours = [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].map((right) => bytes.readUIntBE(4 * ((row + down) * width + column + right), 3)),
  )
  expect(colours).toContain(0x2a6a91)
  const box = await app.page.locator('.map__canvas').boundingBox()
  if (!box) throw new Error('the map has no box')
  await app.page.mouse.click(box.x + box.width / 2 + 3, box.y + box.height / 2 + 2)
  await expect.poll(async () => (await app.view()).township).toBe('330101001')
})
