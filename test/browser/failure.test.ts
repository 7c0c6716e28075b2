import {expect, test} from 'vitest'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()
const NOT_FOUND = /404 \(Not Found\)/

test('a package that is not there: what is missing, and a way on', async () => {
  const data = browser.server.putPackage('tiny', {})
  const app = await browser.openApp({query: {data}, ready: false})
  app.expectProblem(NOT_FOUND)
  await app.page.getByText('没有找到数据包').waitFor()
  expect(await app.page.locator('body').innerText()).toContain(data)
  await app.screenshot('failure-missing')
  await app.page.getByRole('button', {name: '打开自带的演示数据'}).click()
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(112)
})

test.each([
  ['not JSON', '{"id": "tiny",'],
  ['a page in place of JSON', '<!doctype html><title>Sign in</title>'],
  ['without its timeline', '{"id":"tiny","title":"x","sources":{"regions":{"url":"townships.geojson"}}}'],
])('a broken manifest: %s', async (_, body) => {
  const data = browser.server.putPackage('tiny', {...tinyPackage(), 'campaign.json': body})
  const app = await browser.openApp({query: {data}, ready: false})
  await app.page.getByText('数据包的清单无法使用').waitFor()
  await app.screenshot('failure-manifest')
})

test('a package tried again after it was mended opens', async () => {
  const data = browser.server.putPackage('tiny', {...tinyPackage(), 'campaign.json': '{'})
  const app = await browser.openApp({query: {data}, ready: false})
  await app.page.getByText('数据包的清单无法使用').waitFor()
  browser.server.putPackage('tiny', tinyPackage())
  await app.page.getByRole('button', {name: '重新读取'}).click()
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(4)
})

test('no townships: no figures, and a sentence', async () => {
  const empty = JSON.stringify({type: 'FeatureCollection', features: []})
  const data = browser.server.putPackage('tiny', {...tinyPackage(), 'townships.geojson': empty})
  const app = await browser.openApp({query: {data}, ready: false})
  await app.page.getByText('没有可用的乡镇边界').waitFor()
})

test('a table that is not there is told, and the rest stands', async () => {
  const {'houses.csv': _, ...files} = tinyPackage()
  const data = browser.server.putPackage('tiny', files)
  const app = await browser.openApp({query: {data}})
  app.expectProblem(NOT_FOUND)
  await app.page
    .getByText(/houses\.csv/)
    .first()
    .waitFor()
  expect((await app.summary()).total).toMatchObject({compliance: 0.5, houses: 0})
})

test('a table that breaks off is told, and the rest stands', async () => {
  const files = tinyPackage()
  const data = browser.server.putPackage('tiny', files)
  browser.server.putInPackage('tiny/houses.csv', {body: files['houses.csv']!, broken: true})
  const app = await browser.openApp({query: {data}})
  app.expectProblem(/net::ERR_|Failed to load/)
  await app.page
    .getByText(/houses\.csv/)
    .first()
    .waitFor()
  expect((await app.summary()).total.compliance).toBe(0.5)
})

test('bad rows are counted and listed by file and row', async () => {
  const files = tinyPackage()
  files['houses.csv'] += 'h3,330101001,121.02,29.02,X,true,2018-01-05,,\n'
  const app = await browser.openApp({query: {data: browser.server.putPackage('tiny', files)}})
  expect((await app.summary()).total.houses).toBe(2)
  await app.page.getByRole('button', {name: /1 条数据问题/}).click()
  const dialog = app.page.getByRole('dialog', {name: '数据问题'})
  await expect.poll(() => dialog.innerText()).toMatch(/houses\.csv[\s\S]*4[\s\S]*grade/)
})

test('without WebGL2 the figures and the table stand, and a sentence says why there is no map', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({query: {data}, webgl: false})
  await app.page.getByText(/没有提供 WebGL2/).waitFor()
  expect((await app.figure('达标')).number).toBe('2/4')
  await expect.poll(() => app.page.getByRole('table').innerText()).toContain('甲一镇')
  await app.setMonth('2018-12')
  expect((await app.figure('达标')).number).toBe('1/4')
  await app.screenshot('failure-webgl')
})

test('where the rows break down the page says so, and reads them again when asked', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({query: {data}})
  app.expectProblem(/the rows broke down/)
  const [worker] = app.page.workers().filter((one) => one.url().includes('registry'))
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('the rows broke down')
    })
  })
  await app.page.getByText('the rows broke down').waitFor()
  await app.page.getByRole('button', {name: '重新读取'}).click()
  await app.page.getByText('the rows broke down').waitFor({state: 'detached'})
  await app.setView({county: ['330101']})
  expect((await app.summary()).total.townships).toBe(2)
})

test('loading shows how far it is, and is cancelled by a button', async () => {
  const files = tinyPackage()
  const data = browser.server.putPackage('tiny', files)
  browser.server.putInPackage('tiny/progress.csv', {
    body: files['progress.csv']!,
    pieces: {count: 20, delayMs: 500},
  })
  const app = await browser.openApp({query: {data}, ready: false})
  await app.page.getByRole('progressbar').waitFor()
  await app.screenshot('loading')
  await app.page.getByRole('button', {name: '取消'}).click()
  await app.page.getByText('已取消读取').waitFor()
  expect(await app.page.getByRole('progressbar').count()).toBe(0)
  browser.server.putPackage('tiny', files)
  await app.page.getByRole('button', {name: '重新读取'}).click()
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(4)
})
