import {afterAll, afterEach, beforeAll, expect, onTestFinished, test} from 'vitest'
import {type App, startBrowser} from './driver'
import type {Pixels} from './pixels'
import {ARCHIVE, MARK, startTiles} from './tileServer'
import {tinyPackage} from './tiny'

const PATIENCE = {timeout: 15_000, interval: 300}
const browser = startBrowser()
let tiles: Awaited<ReturnType<typeof startTiles>>
beforeAll(async () => {
  tiles = await startTiles()
})
afterEach(() => {
  tiles.asked.length = 0
})
afterAll(() => tiles?.stop())

/** The tiny campaign with four basemaps, the camera on the place that they mark, away from its townships. */
async function open(basemap: string | null): Promise<App> {
  const {'campaign.json': text, ...files} = tinyPackage()
  const tile = {kind: 'xyz', attribution: '某测绘院', review_number: 'GS(2024)1号'}
  const manifest = {
    ...JSON.parse(text),
    basemaps: [
      {...tile, id: 'wgs', title: '甲', url: `${tiles.url}/wgs/{z}/{x}/{y}.png`},
      {...tile, id: 'gcj', title: '乙', url: `${tiles.url}/gcj/{z}/{x}/{y}.png`, datum: 'GCJ-02'},
      {...tile, id: 'keyed', title: '丙', url: `${tiles.url}/wgs/{z}/{x}/{y}?tk={key}`},
      {id: 'archive', title: '丁', kind: 'pmtiles', url: `${tiles.url}/map.pmtiles`},
    ],
  }
  const data = browser.server.putPackage('based', {...files, 'campaign.json': JSON.stringify(manifest)})
  const place = {lon: String(MARK.lon), lat: String(MARK.lat), zoom: '13'}
  const query = {data, ...place, layers: '', ...(basemap && {basemap})}
  const app = await browser.openApp({theme: 'light', query})
  if (basemap) app.expectProblem(new RegExp(`^request to http://${tiles.host}/`))
  return app
}

/** Waits until the tiles' green stands in the map's upper left, or stands there no more. */
const isGreen = async (app: App) => {
  const {data, width} = await app.mapPixels()
  const at = 4 * (200 * width + 300)
  return data[at + 1]! > data[at]! + 20 && data[at + 1]! > data[at + 2]! + 20
}

/** Where the mark's middle lies from the map's, in pixels. */
function markIn({data, width, height}: Pixels): [x: number, y: number] {
  let [count, x, y] = [0, 0, 0]
  for (let i = 0; i < width * height; i++) {
    if (data[4 * i]! < data[4 * i + 1]! + 30) continue
    count++
    x += (i % width) + 0.5 - width / 2
    y += Math.floor(i / width) + 0.5 - height / 2
  }
  expect(count).toBeGreaterThan(100)
  return [x / count, y / count]
}

test('without a basemap none of its servers is asked', async () => {
  const app = await open(null)
  await app.setView({lon: '120.8', lat: '29.3', zoom: '12'})
  await app.settled()
  expect(tiles.asked).toEqual([])
})

test.each(['wgs', 'gcj'])('what tiles of %s show lies where it is', async (id) => {
  const app = await open(id)
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
  const [x, y] = markIn(await app.mapPixels())
  expect([Math.abs(x) < 1.5, Math.abs(y) < 1.5, x, y]).toEqual([true, true, x, y])
  const note = await app.page.locator('.map__note').innerText()
  expect(note).toContain('底图 某测绘院·审图号：GS(2024)1号')
  // Time goes on above it: nothing is asked for again.
  const asked = tiles.asked.length
  await app.setMonth('2018-09')
  await app.setMonth('2018-12')
  expect(tiles.asked.length).toBe(asked)
})

test('a server that is lost is told quietly, and its map comes back with it', async () => {
  const app = await open('wgs')
  app.expectProblem(/ERR_CONNECTION_REFUSED/)
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
  await tiles.stop()
  // Others are to find it there, whatever comes of this.
  onTestFinished(() => tiles.start().catch(() => {}))
  await app.setView({lon: '119.5', lat: '28.5', zoom: '13'})
  const status = app.page.locator('.basemap-status')
  await expect.poll(() => status.innerText(), PATIENCE).toMatch(/底图自 \d\d:\d\d 起暂不可用/)
  expect(await isGreen(app)).toBe(false)
  await tiles.start()
  await expect.poll(() => status.innerText(), PATIENCE).toBe('')
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
})

test('an archive is read in parts from its server, or from a file of this computer', async () => {
  const app = await open('archive')
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
  await app.page.getByRole('button', {name: '底图', exact: true}).click()
  await app.page.getByRole('radio', {name: '不用底图'}).check()
  await expect.poll(() => isGreen(app), PATIENCE).toBe(false)
  await app.page.getByText('添加底图').click()
  const file = {name: 'own.pmtiles', mimeType: '', buffer: Buffer.from(ARCHIVE)}
  await app.page.locator('.basemaps__add input[type="file"]').setInputFiles(file)
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
  expect(app.address('basemap')).toBe('own:1')
})

test('a key stays in the browser: asked for first, never in the address', async () => {
  const app = await open('keyed')
  await app.page.locator('.basemap-status', {hasText: '底图需要密钥'}).waitFor()
  expect(tiles.asked).toEqual([])
  await app.page.getByRole('button', {name: '底图', exact: true}).click()
  await app.page.getByLabel(`${tiles.host} 的密钥`).fill('secret')
  await app.page.getByRole('button', {name: '存下密钥'}).click()
  await expect.poll(() => isGreen(app), PATIENCE).toBe(true)
  expect(tiles.asked.every((path) => path.endsWith('?tk=secret'))).toBe(true)
  expect(app.page.url()).not.toContain('secret')
})
