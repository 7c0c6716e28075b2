import {type ChildProcess, spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {PRESENTING_LOCK} from '#app/offlineNames'
import {TABS} from '#view/view'
import {chromiumArguments, ensureChromium} from '../../scripts/browser.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const BUILT = process.env.ZHENTU_BUILT ?? join(ROOT, 'dist')

let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let server: {origin: string; page: string; process: ChildProcess}
let asked: string[]

beforeAll(async () => {
  const args = chromiumArguments()
  const executablePath = process.env.ZHENTU_CHROMIUM ?? (await ensureChromium())
  browser = await chromium.launch({executablePath, args, chromiumSandbox: !args.includes('--no-sandbox')})
})
afterAll(() => browser?.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhentu-folder-'))
  cpSync(BUILT, join(folder, 'page'), {recursive: true})
  cpSync(join(ROOT, 'public/demo'), join(folder, 'packages/ours'), {recursive: true})
  server = await serve(join(folder, 'page'), '--base', '/in/some/folder', '--data', join(folder, 'packages'))
  context = await browser.newContext({
    viewport: {width: 1366, height: 768},
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  asked = []
  context.on('request', (request) => asked.push(request.url()))
  page = await context.newPage()
})
afterEach(async () => {
  await context?.close()
  server?.process.kill()
  rmSync(folder, {recursive: true, force: true})
})

/** The server that comes with the page, as a person starts it. */
async function serve(page: string, ...options: string[]): Promise<typeof server> {
  const started = spawn(process.execPath, [
    join(page, 'serve.mjs'),
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    ...options,
  ])
  const address = await new Promise<string>((done, fail) => {
    started.stdout.once('data', (text: Buffer) => done(text.toString().trim()))
    started.stderr.once('data', (text: Buffer) => fail(new Error(text.toString())))
  })
  return {origin: new URL(address).origin, page: address, process: started}
}

async function open(query: string): Promise<void> {
  await page.goto(`${server.page}?${query}`)
  await ready()
}

async function ready(): Promise<void> {
  await page.waitForFunction(() => window.zhentu)
  await page.evaluate(() => window.zhentu.ready)
}

/** The page says in its help that it is kept. */
async function kept(): Promise<void> {
  await page.getByRole('button', {name: '帮助'}).click()
  await page.getByText('断网也能打开').waitFor()
  await page.keyboard.press('Escape')
}

const figures = () => page.evaluate(() => window.zhentu.summary())

test('after one visit the page opens without a network, at another view, and says so', async () => {
  await open('data=data/ours/campaign.json&month=2018-09')
  const before = await figures()
  await kept()
  server.process.kill()
  await context.setOffline(true)
  await page.goto(`${server.page}?data=data/ours/campaign.json&month=2018-09&theme=dark`)
  await ready()
  expect(await figures()).toEqual(before)
  await page.getByText(/离线.*数据取于 20\d\d-/).waitFor()
})

test('the demo opens without a network too, though its files are no part of the page', async () => {
  await open('')
  await kept()
  await context.setOffline(true)
  await page.reload()
  await ready()
  expect((await figures())?.total.townships).toBe(112)
})

test('data that changed on the server are shown at the next visit, not those that were kept', async () => {
  await open('data=data/ours/campaign.json')
  await kept()
  const manifest = join(folder, 'packages/ours/campaign.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('宁波市', '另一市'))
  await page.reload()
  await ready()
  expect(await page.title()).toContain('另一市')
})

test('a source that is gone while the network is up: what was kept is shown with its date', async () => {
  await open('data=data/ours/campaign.json')
  await kept()
  server.process.kill()
  await page.reload()
  await ready()
  await page.getByText(/离线/).waitFor()
})

test('a newer version waits to be taken, and the view stays', async () => {
  await open('month=2018-03')
  await kept()
  const worker = join(folder, 'page/serviceWorker.js')
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// newer`)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const button = page.getByRole('button', {name: '有新版'})
  await button.waitFor()
  await Promise.all([page.waitForEvent('load'), button.click()])
  await ready()
  expect(await page.evaluate(() => window.zhentu.view().month)).toBe('2018-03')
  expect(await page.getByRole('button', {name: '有新版'}).count()).toBe(0)
})

test('while a window presents no newer version is taken', async () => {
  await open('month=2018-03')
  await kept()
  const other = await context.newPage()
  await other.goto(server.page)
  await other.evaluate((name) => {
    void navigator.locks.request(name, () => new Promise(() => {}))
  }, PRESENTING_LOCK)
  const worker = join(folder, 'page/serviceWorker.js')
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// newer`)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await page.getByRole('button', {name: '有新版'}).click()
  await page.waitForTimeout(1000)
  expect(await page.getByRole('button', {name: '有新版'}).count()).toBe(1)
})

test('on every paper nothing is asked of another host, nor outside of the folder', async () => {
  await open('month=2018-09')
  for (const tab of TABS) await open(`month=2018-09&tab=${tab}`)
  await kept()
  const foreign = asked.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(server.page))
  expect(foreign).toEqual([])
  expect(asked.length).toBeGreaterThan(20)
})

test('a tour runs from its first stop to its last by keyboard with the network cut, its pictures and the speaker too', async () => {
  await open('month=2018-09')
  await kept()
  server.process.kill()
  await context.setOffline(true)
  await page.goto(`${server.page}?mode=present`)
  await ready()
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
  await speaker.getByText('与观众屏幕同步').waitFor()
  await page.bringToFront()
  const {stops} = JSON.parse(readFileSync(join(ROOT, 'public/demo/campaign.json'), 'utf8')).tours[0]
  let pictures = 0
  for (const [index, {title, view, before, after}] of stops.entries()) {
    const number = String(index + 1)
    if (index > 0) await page.keyboard.press('PageDown')
    await page.locator(`.present[data-stop="${number}"]`).waitFor()
    await page.evaluate(() => window.zhentu.setView({}))
    expect(await page.locator('.story h1').innerText()).toBe(title['zh-CN'])
    expect(await page.evaluate(() => window.zhentu.view().month)).toBe(view.month)
    await page
      .locator(before ? '.picture' : '.place-chart svg, .whole-chart svg')
      .first()
      .waitFor()
    for (const picture of await page.locator('.picture img').all()) {
      await picture.evaluate((image: HTMLImageElement) => image.decode())
      pictures++
    }
    expect(await page.locator('.picture').count()).toBe((before ? 1 : 0) + (after ? 1 : 0))
    await speaker.locator(`[data-stop="${number}"]`).waitFor()
    expect(await speaker.locator('.speaker__notes h1').innerText()).toBe(title['zh-CN'])
  }
  expect(pictures).toBe(2)
})
