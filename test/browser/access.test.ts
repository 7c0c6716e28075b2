import {expect, test} from 'vitest'
import {violations} from './axe'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

test('no violation on the demo in both themes, nor in English with the table in place of the map', async () => {
  const app = await browser.openApp({
    month: '2018-09',
    theme: 'light',
    query: {township: '330282121', layers: 'projects,houses', county: '330282'},
  })
  expect(await violations(app)).toEqual([])
  await app.setView({theme: 'dark'})
  expect(await violations(app)).toEqual([])
  await app.setView({lang: 'en', township: null, county: null})
  await app.page.getByRole('button', {name: 'Table', exact: true}).click()
  await app.page.getByRole('table').waitFor()
  expect(await violations(app)).toEqual([])
})

test('no violation in an open panel; a township is reached by keyboard through the table, and left with Escape', async () => {
  const app = await browser.openApp({query: {data: browser.server.putPackage('tiny', tinyPackage())}})
  for (const name of ['任务', '危房']) {
    await app.page.getByRole('button', {name, exact: true}).click()
    await app.page.getByRole('dialog', {name}).waitFor()
    expect(await violations(app)).toEqual([])
    await app.press('Escape')
  }
  await app.page.getByRole('button', {name: '表格'}).press('Enter')
  await app.page.getByRole('button', {name: '甲二镇', exact: true}).press('Enter')
  await expect.poll(() => app.address('township')).toBe('330101002')
  await expect.poll(() => app.card.innerText()).toContain('甲二镇')
  await app.press('Escape')
  await expect.poll(() => app.address('township')).toBeNull()
})

test('no violation where loading failed', async () => {
  const data = browser.server.putPackage('tiny', {...tinyPackage(), 'campaign.json': '{'})
  const app = await browser.openApp({query: {data}, ready: false})
  await app.page.getByText('数据包的清单无法使用').waitFor()
  expect(await violations(app)).toEqual([])
})
