import {expect, test} from 'vitest'
import {summaryOf} from './command'
import {type App, startBrowser} from './driver'
import {difference} from './pixels'

const browser = startBrowser()

/** All that must follow the month, read from the screen. */
async function shown(app: App) {
  return {
    month: (await app.view()).month,
    slider: await app.slider.getAttribute('aria-valuetext'),
    handle: (await app.handle()).x,
    compliance: (await app.figure('达标')).number,
    overdue: (await app.figure('逾期项目')).number,
    card: await app.card.innerText(),
    map: await app.mapPixels(),
    total: (await app.summary()).total,
  }
}

async function expectAgreement(app: App, month: string) {
  await expect.poll(() => app.address('month')).toBe(month)
  const seen = await shown(app)
  const told = await summaryOf('public/demo', month)
  expect(seen.month).toBe(month)
  expect(seen.slider).toContain(month)
  expect(seen.total).toEqual(told.total)
  expect(seen.compliance).toBe(`${told.total.compliant}/${told.total.townships}`)
  expect(seen.overdue.replace(/\D/g, '')).toBe(String(told.total.projects_overdue))
  return seen
}

const OPENING = {month: '2018-01', query: {township: '330282121'}, theme: 'light'} as const

test('the keyboard alone moves the month, and everything with it', async () => {
  const app = await browser.reopenApp(OPENING)
  const before = await expectAgreement(app, '2018-01')
  // From the end of the page: the time control is its last part.
  for (let i = 0; i < 10; i++) {
    await app.press('Shift+Tab')
    if (await app.slider.evaluate((slider) => slider === document.activeElement)) break
  }
  await app.press(...Array(6).fill('ArrowRight'))
  const after = await expectAgreement(app, '2018-07')
  expect(after.handle).toBeGreaterThan(before.handle + 50)
  expect(after.card).not.toBe(before.card)
  expect(difference(before.map, after.map)).toBeGreaterThan(0.002)

  await app.press('Home')
  await expectAgreement(app, '2016-10')
  await app.press('End')
  await expectAgreement(app, '2019-09')
  await app.press('PageDown')
  await expect.poll(() => app.address('month')).not.toBe('2019-09')
})

test('the handle is dragged, and everything follows', async () => {
  const app = await browser.reopenApp({...OPENING, month: '2017-06'})
  const before = await expectAgreement(app, '2017-06')
  const {x, chart} = await app.handle()
  const y = chart.y + chart.height / 2
  const monthWidth = await widthOfMonth(app)
  await app.page.mouse.move(x, y)
  await app.page.mouse.down()
  for (let step = 1; step <= 10; step++) await app.page.mouse.move(x + monthWidth * step, y)
  await app.page.mouse.up()
  await expect.poll(() => app.address('month')).toBe('2018-04')
  const after = await expectAgreement(app, '2018-04')
  expect(after.handle).toBeCloseTo(x + monthWidth * 10, 0)
  expect(difference(before.map, after.map)).toBeGreaterThan(0.002)
})

test('a click on the chart goes to that month', async () => {
  const app = await browser.reopenApp({...OPENING, month: '2017-06'})
  const {x, chart} = await app.handle()
  await app.page.mouse.click(x + (await widthOfMonth(app)) * 4.5, chart.y + chart.height / 2)
  await expect.poll(() => app.address('month')).toBe('2017-11')
})

test('a reload shows the same month', async () => {
  const app = await browser.reopenApp({...OPENING, month: '2017-06'})
  await app.page.getByRole('button', {name: '下一月'}).click()
  await expect.poll(() => app.address('month')).toBe('2017-07')
  await app.page.reload()
  await app.ready()
  expect((await app.view()).month).toBe('2017-07')
})

test('play runs through the months and stops at the end', async () => {
  const app = await browser.reopenApp({...OPENING, month: '2019-07'})
  await app.page.getByRole('button', {name: '播放'}).click()
  await expect.poll(() => app.address('month'), {timeout: 20_000}).toBe('2019-09')
  await expect.poll(() => app.page.getByRole('button', {name: '播放'}).count(), {timeout: 20_000}).toBe(1)
})

/** In CSS pixels, from the chart itself: two neighbouring months apart. */
async function widthOfMonth(app: App): Promise<number> {
  const {month} = await app.view()
  const here = (await app.handle()).x
  await app.setMonth('2019-09')
  const end = (await app.handle()).x
  await app.setMonth(String(month))
  return (end - here) / monthsBetween(String(month), '2019-09')
}

function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split('-').map(Number)
  const [toYear, toMonth] = to.split('-').map(Number)
  return (toYear! - fromYear!) * 12 + toMonth! - fromMonth!
}
