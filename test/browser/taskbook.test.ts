import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

async function openBook(query: Record<string, string> = {}, size?: [number, number]): Promise<App> {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.reopenApp({query: {tab: 'taskbook', ...query, data}, ...(size && {size})})
  await app.page.locator('.grid__rows .grid__row').first().waitFor()
  return app
}

/** The texts of a column, of the rows in sight. */
function column(app: App, index: number): Promise<string[]> {
  return app.page
    .locator(`.grid__rows [aria-colindex="${index}"]`)
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()))
}

test('a figure’s rows are listed, as many as it counts, and its chip lists all again', async () => {
  const app = await openBook({month: '2018-06', table: 'projects', rows: 'projectsOverdue'})
  expect(await column(app, 1)).toEqual(['甲二广场'])
  expect((await app.figure('逾期项目')).number).toBe('1')
  expect(await violations(app)).toEqual([])
  await app.page.getByRole('button', {name: '不再只列逾期的项目，列出全部'}).click()
  await app.page.locator('.book[aria-busy="false"]').waitFor()
  await expect.poll(() => column(app, 1)).toEqual(['甲一道路', '甲二广场', '乙一污水'])
  expect(app.address('rows')).toBeNull()
})

test('the table is gone through, sorted, filtered and opened by keyboard', async () => {
  const app = await openBook({month: '2018-06', table: 'projects'})
  await app.page.getByRole('grid').focus()
  await app.press('ArrowUp', 'End')
  await app.press('Home', 'Enter')
  await expect.poll(() => app.address('sort')).toBe('name')
  await app.press('f')
  await app.page.keyboard.type('甲')
  await app.press('Enter')
  await expect.poll(() => app.address('where')).toBe('name~甲')
  await expect.poll(async () => (await column(app, 1)).sort()).toEqual(['甲一道路', '甲二广场'])
  await app.press('Control+Home', 'ArrowDown', 'Enter')
  await app.card.waitFor()
  expect(['p1', 'p2']).toContain(app.address('row'))
})

test('a row leads to its place on the map, and the card’s lists lead back to the row', async () => {
  const app = await openBook({month: '2018-06', table: 'projects'})
  await app.page.getByRole('row', {name: /乙一污水/}).click()
  await app.page.getByRole('button', {name: '在地图上看'}).click()
  await expect.poll(() => app.address('lon')).toBeTruthy()
  expect(app.address('tab')).toBeNull()
  expect(await app.page.locator('.map__ring').isVisible()).toBe(true)
  await app.card.getByRole('button', {name: '乙一污水'}).click()
  await app.page.locator('.grid__row[aria-selected="true"]').waitFor()
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
})

test('on a wide screen the map stands beside: a row is ringed on it, a township clicked is gone to', async () => {
  const app = await openBook(
    {month: '2018-06', table: 'projects', lon: '121.03', lat: '29.12', zoom: '11'},
    [1920, 1080],
  )
  await app.page.getByRole('row', {name: /乙一污水/}).click()
  await app.page.locator('.map__ring').waitFor()
  expect(app.address('tab')).toBe('taskbook')
  await app.press('Control+z')
  await app.card.waitFor({state: 'detached'})
  await app.page.getByRole('button', {name: '乡镇', exact: true}).nth(1).click()
  await app.page.locator('.book[aria-busy="false"]').waitFor()
  const box = (await app.page.locator('.map__canvas').boundingBox())!
  await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => app.address('township')).not.toBeNull()
  await expect.poll(() => app.address('row')).toBe(app.address('township'))
  expect(await app.page.locator('.grid__row[aria-selected="true"]').innerText()).toContain('乙一镇')
})

test('the file holds the rows and columns listed, and says what they are', async () => {
  const app = await openBook({
    month: '2018-06',
    table: 'projects',
    where: 'planned~150..',
    columns: 'id,due,planned',
  })
  const saved = app.page.waitForEvent('download')
  await app.page.getByRole('button', {name: 'CSV'}).click()
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines.slice(-2)).toEqual(['计划完工,计划投资（万元）,编号', '2018-12-31,200,p3'])
  expect(lines.join('\n')).toContain('演示数据')
})
