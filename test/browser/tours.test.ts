import {readFile} from 'node:fs/promises'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function openTiny(month = '2018-06'): Promise<App> {
  return browser.openApp({month, query: {data: browser.server.putPackage('tiny', tinyPackage())}})
}

const panelOf = ({page}: App) => page.getByRole('complementary', {name: '巡查路线'})

async function openPanel(app: App) {
  await app.page.getByRole('button', {name: '巡查', exact: true}).click()
  const panel = panelOf(app)
  await panel.getByRole('button', {name: '添加当前视图'}).waitFor()
  return panel
}

/** The stops' titles in their order. */
const order = (app: App) => panelOf(app).locator('.tour-stops__title').allInnerTexts()

const SOON = {timeout: 20_000}

/** Waits for the titles in their order. */
async function expectOrder(app: App, titles: string[]): Promise<void> {
  await expect.poll(() => order(app), SOON).toEqual(titles)
}

async function addThree(app: App) {
  const panel = panelOf(app)
  const add = panel.getByRole('button', {name: '添加当前视图'})
  for (const patch of [
    {township: '330101001'},
    {township: '330102001', month: '2018-09'},
    {township: null},
  ] as const) {
    await app.setView(patch)
    await add.click()
  }
  await expectOrder(app, ['甲一镇', '乙一镇', '达标状态'])
}

/** Lets a file fall on the page, as a person does. */
async function drop(app: App, name: string, text: string): Promise<void> {
  await app.page.evaluate(
    ([called, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], called, {type: 'application/json'}))
      window.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
    },
    [name, text],
  )
}

test('a tour made with the mouse is put in order, survives a reload, is presented and goes elsewhere as a file', async () => {
  const app = await openTiny()
  const panel = await openPanel(app)
  await addThree(app)
  // Dragged to the top by its handle.
  const grip = panel.locator('.tour-stops__grip')
  const [from, to] = [await grip.nth(2).boundingBox(), await grip.nth(0).boundingBox()]
  await app.page.mouse.move(from!.x + 8, from!.y + 8)
  await app.page.mouse.down()
  await app.page.mouse.move(to!.x + 8, to!.y - 4, {steps: 4})
  await app.page.mouse.up()
  await expectOrder(app, ['达标状态', '甲一镇', '乙一镇'])
  // Words and a picture for the second stop; the map goes where it was.
  await panel.getByRole('button', {name: /^2 甲一镇/}).click()
  await expect.poll(() => app.address('township'), SOON).toBe('330101001')
  expect(app.address('month') ?? '2018-06').toBe('2018-06')
  await panel.getByRole('button', {name: '编辑'}).click()
  await panel.getByLabel('标题', {exact: true}).fill('甲一镇中心')
  await panel.getByLabel(/^讲解词/).fill('先看街面')
  await panel
    .getByTestId('picture-before')
    .setInputFiles({name: 'then.png', mimeType: 'image/png', buffer: PIXEL})
  await panel.getByLabel(/^说明/).fill('2016 年')
  await panel.getByRole('button', {name: '全部站点'}).click()
  await app.page.reload()
  await app.ready()
  await openPanel(app)
  await expectOrder(app, ['达标状态', '甲一镇中心', '乙一镇'])
  const file = await savedTour(app)
  expect(file.tours[0].stops[1]).toMatchObject({
    notes: {en: '先看街面'},
    before: {caption: {'zh-CN': '2016 年'}},
  })
  expect(file.tours[0].stops[1].before.url).toMatch(/^data:image\/png;base64,/)
  await presented(app)
  await openedElsewhere(JSON.stringify(file))
})

async function savedTour(app: App) {
  const coming = app.page.waitForEvent('download')
  await panelOf(app).getByRole('button', {name: '存为文件'}).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('新路线.tour.json')
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

/** From the second stop on, and back to the plan as it was. */
async function presented(app: App) {
  await panelOf(app)
    .getByRole('button', {name: /^2 甲一镇中心/})
    .click()
  await app.setView({measure: 'progress', township: null})
  const {tour: _, stop: __, ...before} = await app.view()
  await panelOf(app).getByRole('button', {name: '从这一站演示'}).click()
  await app.page.getByRole('heading', {name: '甲一镇中心'}).waitFor()
  await app.page.getByRole('img', {name: /2016 年/}).waitFor()
  await app.press('ArrowRight')
  await app.page.getByRole('heading', {name: '乙一镇'}).waitFor()
  await app.press('Escape')
  await panelOf(app).waitFor()
  const {tour: ___, stop: ____, ...after} = await app.view()
  expect(after).toEqual(before)
}

/** In a browser that never saw it; then in the package's own zip. */
async function openedElsewhere(text: string) {
  const app = await openTiny()
  await drop(app, '新路线.tour.json', text)
  await expectOrder(app, ['达标状态', '甲一镇中心', '乙一镇'])
  await drop(app, 'bad.tour.json', '{"format": "zhentu-tour", "tours": [{"title": "x"}]}')
  await panelOf(app).getByText('bad.tour.json 不能作为巡查路线读入').waitFor()
  expect(await order(app)).toHaveLength(3)
  await app.page.locator('.header').getByRole('button', {name: '导出', exact: true}).click()
  const coming = app.page.waitForEvent('download')
  await app.page.getByRole('button', {name: '存为 ZIP'}).click()
  const files = unzipSync(await readFile(await (await coming).path()))
  const {tours} = JSON.parse(strFromU8(files['campaign.json']))
  expect(tours[0].stops[1].before.url).toBe('pictures/stop-1.png')
  expect(files['pictures/stop-1.png'].length).toBeGreaterThan(50)
}

test('a tour is made, put in order and taken back by keyboard alone, and axe has nothing to say', async () => {
  const app = await openTiny()
  await app.page.getByRole('button', {name: '巡查', exact: true}).focus()
  await app.press('Enter')
  const panel = panelOf(app)
  const add = panel.getByRole('button', {name: '添加当前视图'})
  await add.waitFor()
  await app.setView({township: '330101001'})
  await add.focus()
  await app.press('Enter')
  await app.setView({township: '330102001'})
  await app.press('Enter')
  await expectOrder(app, ['甲一镇', '乙一镇'])
  await panel.getByRole('button', {name: /^2 乙一镇/}).focus()
  await app.press('Alt+ArrowUp')
  await expectOrder(app, ['乙一镇', '甲一镇'])
  await panel.getByRole('status').getByText('“乙一镇”移到第 1 站，共 2 站').waitFor()
  expect(await app.page.evaluate(() => document.activeElement?.textContent)).toMatch(/^1乙一镇/)
  await app.press('Delete')
  await expectOrder(app, ['甲一镇'])
  await panel.getByRole('button', {name: /^1 甲一镇/}).focus()
  await app.press('Control+z')
  await expectOrder(app, ['乙一镇', '甲一镇'])
  expect(await violations(app)).toEqual([])
  await panel.getByRole('button', {name: /^1 乙一镇/}).press('Enter')
  await panel.getByRole('button', {name: '编辑'}).press('Enter')
  await panel.getByLabel('标题', {exact: true}).waitFor()
  await panel.getByRole('button', {name: '取地图中心'}).press('Enter')
  await panel.getByText(/^12\d\.\d+, \d+\.\d+$/).waitFor()
  expect(await violations(app)).toEqual([])
  await app.press('Escape', 'Escape')
  await panel.waitFor({state: 'detached'})
  expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('tours-button')
})

test('where the browser keeps nothing it is told, and the tour is there until the page is closed', async () => {
  const app = await browser.openApp({
    storage: false,
    query: {data: browser.server.putPackage('tiny', tinyPackage())},
  })
  const panel = await openPanel(app)
  await addThree(app)
  await panel
    .getByRole('alert')
    .getByText(/存为文件/)
    .waitFor()
  await panel.getByRole('button', {name: '从头演示'}).click()
  await app.page.getByRole('heading', {name: '甲一镇'}).waitFor()
})
