import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {violations} from './axe'
import {type App, startBrowser} from './driver'

const browser = startBrowser()

function chart(app: App, id: string) {
  return app.page.locator(`[data-chart=${id}]`)
}

test('which task lags most in phase 3 is one click away, and the task and a county of it are two more', async () => {
  const app = await browser.reopenApp({month: '2018-09'})
  await app.page.getByRole('button', {name: '图表'}).click()
  const tasks = chart(app, 'tasks')
  await expect.poll(() => tasks.getByRole('heading').innerText()).toMatch(/^第三阶段最滞后的任务：\S+，/)
  const task = /：([^，]+)，/.exec(await tasks.getByRole('heading').innerText())?.[1] ?? ''
  await tasks.getByRole('button', {name: /^数据表/}).click()
  const row = tasks.getByRole('button', {name: task, exact: true})
  await row.focus()
  await app.press('Enter')
  await expect.poll(() => app.address('task')).toMatch(/^t\d\d$/)
  await tasks.getByRole('button', {name: /^图/}).click()
  // The whole of the first task and then its second column, a county.
  await tasks.locator('.chart-pick rect').last().click()
  await expect.poll(() => app.address('county')).toMatch(/^3302\d\d$/)
  // A row of the ranking adds its county, and another month moves the charts along.
  const ranking = chart(app, 'ranking')
  await ranking.locator('.chart-pick rect').first().click()
  await expect.poll(() => app.address('county')).toMatch(/^3302\d\d,3302\d\d$/)
  const before = await ranking.getByRole('heading').innerText()
  await app.setMonth('2018-03')
  await expect.poll(() => ranking.getByRole('heading').innerText()).not.toBe(before)
})

test('past the last report stands a forecast that says how it was made', async () => {
  const app = await browser.reopenApp({
    month: '2018-09',
    lang: 'en',
    theme: 'dark',
    query: {as_of: '2018-09-30', tab: 'charts'},
  })
  const curve = chart(app, 'curve-compliance')
  await expect
    .poll(() => curve.getByRole('heading').innerText())
    .toMatch(/forecast for 2019-09: \d+% \(\d+%–100%\)/)
  expect(await curve.innerText()).toContain('holds about eight times in ten')
  await expect.poll(() => app.page.locator('.time__forecast').count()).toBe(1)
  // Its table has every month of it.
  await curve.getByRole('button', {name: /^Table/}).click()
  const last = curve.getByRole('row').last()
  await expect.poll(() => last.innerText()).toMatch(/2019-09[\s\S]*100%[\s\S]*%[\s\S]*%[\s\S]*100\.0%/)
  expect(await violations(app)).toEqual([])
})

test('a chart is saved as an SVG that stands alone and says whose figures it shows', async () => {
  const app = await browser.reopenApp({
    month: '2018-09',
    theme: 'dark',
    query: {tab: 'charts', county: '330282'},
  })
  const ranking = chart(app, 'ranking')
  const title = await ranking.getByRole('heading').innerText()
  const waiting = app.page.waitForEvent('download')
  await ranking.getByRole('button', {name: 'SVG'}).click()
  const file = await waiting
  expect(file.suggestedFilename()).toMatch(/2018-09.*\.svg$/)
  const markup = await readFile(await file.path(), 'utf8')
  expect(markup).not.toMatch(/var\(|<script|(?:xlink:)?href=|chart-pick/)
  const texts = await app.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...parsed.querySelectorAll('text')].map((one) => one.textContent).join('')
  }, markup)
  for (const said of [title, '慈溪市', '数据截至 2019-09-30', '演示数据']) expect(texts).toContain(said)
  const picture = app.page.waitForEvent('download')
  await ranking.getByRole('button', {name: 'PNG'}).click()
  expect((await readFile(await (await picture).path())).byteLength).toBeGreaterThan(20_000)
})

test('a part of a chart opens just the rows that it counts', async () => {
  const app = await browser.reopenApp({month: '2018-09', query: {tab: 'charts'}})
  for (const [id, cell, table] of [
    ['ages', /^31–90 天 项目/, 'projects'],
    ['houses', /^慈溪市 隐患已排除/, 'houses'],
  ] as const) {
    await app.setView({tab: 'charts'})
    await chart(app, id)
      .getByRole('button', {name: /^数据表/})
      .click()
    const button = chart(app, id).getByRole('button', {name: cell})
    const count = Number((await button.innerText()).replace(/\D/g, ''))
    await button.focus()
    await app.press('Enter')
    await expect.poll(() => app.address('table') ?? 'townships').toBe(table)
    const grid = app.page.getByRole('grid')
    // Head and sums are rows too.
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount')) - 2).toBe(count)
  }
})
