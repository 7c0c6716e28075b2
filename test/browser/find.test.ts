import {expect, test} from 'vitest'
import {violations} from './axe'
import {startBrowser} from './driver'

const browser = startBrowser()

test('周巷 is found by its initials and pinned, with nothing but the keyboard', async () => {
  const app = await browser.openApp({month: '2018-09', query: {county: '330281'}})
  // Typed in one go: no letter may be lost.
  await app.page.keyboard.type('/zx')
  const box = app.page.getByRole('combobox', {name: '查找县、乡镇、项目'})
  expect(await box.inputValue()).toBe('zx')
  const first = app.page.getByRole('option', {name: /^周巷镇/})
  await expect.poll(() => first.getAttribute('aria-selected')).toBe('true')
  expect(await violations(app)).toEqual([])
  await app.press('ArrowDown', 'ArrowUp', 'Enter')
  await expect.poll(() => app.address('township')).toBe('330282121')
  await expect.poll(() => app.card.innerText()).toContain('周巷镇')
  // The map went there; the filter stays.
  await expect.poll(() => Number(app.address('zoom'))).toBeGreaterThan(10)
  expect([app.address('county'), Math.round(Number(app.address('lat')))]).toEqual(['330281', 30])
  await app.press('Escape')
  await expect.poll(() => app.address('township')).toBeNull()
})

test('on a small screen a button opens the box, and a county is gone to', async () => {
  const app = await browser.openApp({lang: 'en', size: [820, 1000]})
  const button = app.page.getByRole('button', {name: 'Find a county, township or project'})
  await button.click()
  await app.page.keyboard.type('ninghai')
  await app.page.getByRole('option', {name: /^Ninghai/}).click()
  await expect.poll(() => Number(app.address('lat'))).toBeLessThan(29.6)
  expect([app.address('county'), app.address('township')]).toEqual([null, null])
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
})
