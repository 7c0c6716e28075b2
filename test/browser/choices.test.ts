import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {workbookSheets} from '#data/workbook'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

async function openTiny(query: Record<string, string> = {}): Promise<App> {
  return browser.openApp({query: {...query, data: browser.server.putPackage('tiny', tinyPackage())}})
}

const sentence = (app: App) => app.page.getByRole('group', {name: '当前筛选'})
const said = async (app: App) => (await sentence(app).innerText()).replace(/\s+/g, '')

test('the filters read as a sentence, with what passes them; each part is taken away by key', async () => {
  const app = await openTiny({county: '330101,330102', project: 'overdue,done'})
  expect(await said(app)).toContain('甲县、乙县的逾期、完工项目')
  expect(await said(app)).toContain('2个项目、2户危房、4个乡镇')
  expect(await violations(app)).toEqual([])
  await app.page.getByRole('button', {name: '取消筛选：甲县'}).press('Enter')
  await expect.poll(() => app.address('county')).toBe('330102')
  // The next part has the focus.
  await app.press('Enter')
  await expect.poll(() => app.address('county')).toBeNull()
  await app.page.getByRole('button', {name: '全部清除'}).click()
  await expect.poll(() => app.address('project')).toBeNull()
  expect(await sentence(app).count()).toBe(0)
})

test('choices are undone and redone by key and button; the month stays, and undo never leaves the page', async () => {
  const app = await openTiny({month: '2018-03'})
  expect(await app.page.getByRole('button', {name: '撤销'}).count()).toBe(0)
  await app.setView({county: '330102'})
  await app.setView({measure: 'progress'})
  await app.setView({month: '2018-05', theme: 'dark'})
  await app.press('Control+z')
  await expect.poll(() => app.view()).toMatchObject({measure: 'compliance', county: '330102'})
  await app.page.getByRole('button', {name: '撤销'}).click()
  await expect.poll(() => app.townships()).toBe(4)
  await app.page.getByText('已撤销一步。当前筛选：未筛选').waitFor({state: 'attached'})
  expect(await app.view()).toMatchObject({month: '2018-05', theme: 'dark'})
  await app.press('Control+z', 'Control+z')
  await app.page.getByRole('button', {name: '重做'}).click()
  await expect.poll(() => app.townships()).toBe(2)
  await app.page.reload()
  await app.ready()
  await app.press('Control+y')
  await expect.poll(() => app.view()).toMatchObject({measure: 'progress', county: '330102', month: '2018-05'})
})

test('the table is saved as it stands', async () => {
  const app = await openTiny({measure: 'progress', county: '330101'})
  await app.page.getByRole('button', {name: '表格'}).click()
  const table = await app.page
    .getByRole('table', {name: /形象进度/})
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
  // In the file a number is a number: whole percents have no digits, and where there is none the cell is empty.
  const plain = table.map((row) => row.map((text) => text.replace('.0%', '%').replace('–', '')))
  const saved = app.page.waitForEvent('download')
  await app.page.getByRole('button', {name: 'XLSX'}).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('小小行动-2018-06-形象进度.xlsx')
  const sheets = workbookSheets(readFileSync(await file.path()))
  const rows = typeof sheets === 'string' ? [] : sheets[0].rows
  expect(rows.slice(-table.length)).toEqual(plain)
  expect(rows.flat()).toEqual(expect.arrayContaining(['演示数据', '甲县的全部数据', '2018-06']))
})
