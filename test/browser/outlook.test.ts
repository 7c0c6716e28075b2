import {expect, test} from 'vitest'
import {violations} from './axe'
import {cutTexts} from './cut'
import {startBrowser} from './driver'

const browser = startBrowser()

test('which townships would bring the city to 50 %: one click from the start, and they can be changed', async () => {
  const app = await browser.reopenApp({month: '2018-09'})
  const {page} = app
  await page.getByRole('button', {name: '差 3 个乡镇'}).click()
  const paper = page.getByRole('region', {name: '下一步'})
  const ticked = paper.getByRole('checkbox', {checked: true})
  await expect.poll(() => ticked.count()).toBe(3)
  expect(app.address('tab')).toBe('outlook')
  const live = paper.getByRole('status')
  expect(await live.innerText()).toMatch(/勾选 3 个，若都通过 56\/112 50\.0%，达到目标/)
  expect(await violations(app)).toEqual([])
  expect(await cutTexts(page)).toEqual([])
  await ticked.first().uncheck({force: true})
  expect(await live.innerText()).toMatch(/55\/112 49\.1%，还差 1 个/)
  await paper.getByRole('button', {name: '选最近的 3 个'}).click()
  await paper.getByRole('button', {name: '做成筛选'}).click()
  await expect.poll(() => app.address('towns')?.split(',').length).toBe(3)
  await expect.poll(async () => (await app.figure('达标')).number).toBe('0/3')
})

test('the task book has what the townships ticked still have to do', async () => {
  const app = await browser.reopenApp({month: '2018-09', lang: 'en', theme: 'dark', query: {tab: 'outlook'}})
  const {page} = app
  await page.getByRole('button', {name: 'Task book of 3 townships'}).click()
  const sections = page.getByRole('article').getByRole('region')
  await expect.poll(() => sections.count()).toBe(3)
  expect(await violations(app)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'XLSX'}).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/2018-09-Task-book\.xlsx$/)
  await page.getByRole('button', {name: 'Back'}).click()
  await expect.poll(() => page.getByRole('checkbox', {checked: true}).count()).toBeGreaterThan(2)
})

test('a figure opens its rows; its name the definition with the values of now, by the keyboard too', async () => {
  const app = await browser.reopenApp({month: '2018-09'})
  const {page} = app
  await page.getByRole('button', {name: /^逾期项目/}).click()
  await page.getByText('80 个项目').waitFor()
  expect([app.address('tab'), app.address('rows')]).toEqual(['taskbook', 'projectsOverdue'])
  await app.press('Control+z')
  await expect.poll(() => app.address('rows')).toBeNull()
  await page.getByRole('button', {name: '口径与来源：达标'}).focus()
  await app.press('Enter')
  const card = page.getByRole('dialog', {name: '口径与来源'})
  await expect.poll(() => card.innerText()).toContain('53 ÷ 112 = 47.3%')
  expect(await card.innerText()).toMatch(/assessments\.csv（采用 \d+ 行）/)
  expect(await violations(app)).toEqual([])
  await app.setMonth('2018-12')
  expect(await card.innerText()).toContain('63 ÷ 112')
  await app.press('Escape')
  await expect.poll(() => card.count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('达标')
  await app.press('Enter')
  await card.getByRole('button', {name: /^看明细：最近一次/}).click()
  await expect.poll(() => [app.address('tab'), app.address('rows')]).toEqual(['taskbook', 'compliant'])
})

test('where the two bases differ it is said by how much, and the townships are listed', async () => {
  const app = await browser.reopenApp({month: '2017-09'})
  const {page} = app
  await page.getByRole('button', {name: '按阶段 47 个，按日期 4 个'}).click()
  const card = page.getByRole('dialog', {name: '两种口径差在哪里'})
  expect(await card.getByRole('listitem').count()).toBe(43)
  expect(await violations(app)).toEqual([])
  await card.getByRole('button', {name: '换成按计入阶段'}).click()
  await expect.poll(async () => (await app.figure('达标')).number).toBe('47/112')
  await app.press('Escape')
  await app.setMonth('2017-08')
  await expect.poll(() => page.getByRole('button', {name: /^按阶段 \d+ 个/}).count()).toBe(0)
})
