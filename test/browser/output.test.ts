import {readFile} from 'node:fs/promises'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {type App, startBrowser} from './driver'
import {colours, decodePng, type Pixels} from './pixels'

const browser = startBrowser()

async function openOut(app: App) {
  await app.page.locator('.header').getByRole('button', {name: '导出', exact: true}).click()
  const panel = app.page.getByRole('dialog', {name: '导出'})
  await panel.getByRole('heading', {name: '整个数据包'}).waitFor()
  return panel
}

/** Clicks a button of the panel and reads the file that comes. */
async function saved(app: App, name: string) {
  const panel = app.page.getByRole('dialog', {name: '导出'})
  const coming = app.page.waitForEvent('download', {timeout: 60_000})
  await panel.getByRole('button', {name, exact: true}).click()
  const download = await coming
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())}
}

/** The share of an area that is darker than a middle grey: a frame and words in ink. */
function inkIn({data, width}: Pixels, left: number, top: number, right: number, bottom: number): number {
  let dark = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (data[4 * (y * width + x)] < 110) dark++
  return dark / ((right - left) * (bottom - top))
}

test.each([
  ['cpu', 4],
  ['gpu', 2],
] as const)('a picture of the map is as large as asked, drawn, and marked (%s)', async (renderer, times) => {
  const app = await browser.reopenApp({
    month: '2018-09',
    theme: 'light',
    query: {renderer},
    size: [1280, 720],
  })
  const panel = await openOut(app)
  await panel.getByRole('button', {name: '1×', exact: true}).click()
  const small = decodePng((await saved(app, '存为 PNG')).bytes)
  await panel.getByRole('button', {name: `${times}×`, exact: true}).click()
  const file = await saved(app, '存为 PNG')
  const large = decodePng(file.bytes)
  expect(file.name).toMatch(/2018-09-地图\.png$/)
  expect([large.width, large.height]).toEqual([times * small.width, times * small.height])
  for (const [picture, ratio] of [
    [small, 1],
    [large, times],
  ] as const) {
    const passed = colours(picture).find(({colour}) => colour === '2a6a91')
    expect(passed?.share).toBeGreaterThan(0.015)
    const [right, bottom] = [picture.width - 24 * ratio, 46 * ratio]
    expect(inkIn(picture, right - 80 * ratio, 18 * ratio, right, bottom)).toBeGreaterThan(0.08)
  }
})

test('a picture of two months compared has both, the earlier at the left', async () => {
  const app = await browser.reopenApp({
    month: '2018-09',
    theme: 'light',
    size: [1280, 720],
    query: {compare: '2017-10', compare_as: 'swipe', layers: ''},
  })
  const panel = await openOut(app)
  await panel.getByRole('button', {name: '1×', exact: true}).click()
  const picture = decodePng((await saved(app, '存为 PNG')).bytes)
  const passed = (left: number, right: number) => sharePassed(picture, left, right)
  // 4 townships had passed then, 53 now; the rest is the legend's column.
  expect(passed(0, 0.36)).toBeGreaterThan(0)
  expect(passed(0.4, 0.7)).toBeGreaterThan(5 * passed(0, 0.36))
})

/** How much of the columns between two shares of the width has the colour of what has passed. */
function sharePassed({data, width, height}: Pixels, left: number, right: number): number {
  let count = 0
  for (let y = 0; y < height; y++)
    for (let x = Math.round(left * width); x < right * width; x++)
      if (data.readUIntBE(4 * (y * width + x), 3) === 0x2a6a91) count++
  return count / (height * width)
}

test('GeoJSON carries the figures that the page shows', async () => {
  const app = await browser.reopenApp({month: '2018-09', query: {county: '330282', layers: 'projects'}})
  await openOut(app)
  const {bytes} = await saved(app, '存为 GeoJSON')
  const {features, ...head} = JSON.parse(bytes.toString())
  expect(head).toMatchObject({synthetic: true, month: '2018-09', as_of: '2019-09-30'})
  const {regions, total} = await app.summary('township')
  const figures = new Map(features.map((one: {id: string; properties: object}) => [one.id, one.properties]))
  for (const region of regions) expect(figures.get(region.code)).toMatchObject(region)
  const projects = features.filter((one: {properties: {kind: string}}) => one.properties.kind === 'project')
  expect(projects).toHaveLength(total.projects)
})

test('slides hold their words as text and the map as a picture', async () => {
  const app = await browser.reopenApp({month: '2018-09', theme: 'light'})
  await openOut(app)
  const {name, bytes} = await saved(app, '存为 PPTX')
  expect(name).toMatch(/\.pptx$/)
  const files = unzipSync(bytes)
  const first = strFromU8(files['ppt/slides/slide1.xml'])
  expect(first).toContain('112 个乡镇中 53 个达标')
  expect(first).toContain('演示数据')
  const picture = Object.keys(files).find((path) => /^ppt\/media\/.*\.png$/.test(path))
  expect(files[picture ?? ''].length).toBeGreaterThan(100_000)
})

test('a poster is one page of its paper, opens over the page and closes by Esc', async () => {
  const app = await browser.reopenApp({month: '2018-09', theme: 'dark'})
  const panel = await openOut(app)
  await panel.getByRole('button', {name: '竖', exact: true}).click()
  await panel.getByRole('button', {name: '打印视图', exact: true}).click()
  const poster = app.page.getByRole('dialog', {name: '挂图预览'})
  await poster.getByRole('img', {name: /53 个达标/}).waitFor({timeout: 60_000})
  const pdf = (await app.page.pdf({preferCSSPageSize: true, printBackground: true})).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(
    pdf
      .match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1]
      .split(/\s+/)
      .map(Number)
      .map(Math.round),
  ).toEqual([0, 0, 842, 1191])
  await app.press('Escape')
  await poster.waitFor({state: 'detached'})
})

test('the link is there to be taken', async () => {
  const app = await browser.reopenApp({month: '2018-09'})
  const panel = await openOut(app)
  expect(await panel.getByRole('textbox', {name: '链接'}).inputValue()).toBe(app.page.url())
})
