import {expect, test} from 'vitest'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

async function openTiny(query: Record<string, string> = {}) {
  return browser.reopenApp({query: {...query, data: browser.server.putPackage('tiny', tinyPackage())}})
}

test('a county chosen in the ranking restricts every figure, and clearing restores them', async () => {
  const app = await openTiny()
  await app.page
    .getByRole('button', {name: /^.*甲县/})
    .first()
    .click()
  await expect.poll(() => app.address('county')).toBe('330101')
  expect((await app.figure('达标')).number).toBe('2/2')
  expect((await app.summary()).total).toMatchObject({townships: 2, compliant: 2, projects: 2, houses: 1})
  await app.page.getByRole('button', {name: '全部清除'}).click()
  await expect.poll(() => app.address('county')).toBeNull()
  expect((await app.figure('达标')).number).toBe('2/4')
})

test('a press on a county is meant for it, also where time brings another to its place before it ends', async () => {
  const files = tinyPackage()
  files['assessments.csv'] +=
    '330102002,2018-01-10,90,pass,,province,\n330102002,2018-05-10,50,fail,,province,\n'
  const data = browser.server.putPackage('swapping', files)
  const app = await browser.openApp({query: {data, month: '2018-02'}})
  const rows = app.page.locator('.ranking__list button')
  const first = () => rows.first().locator('.ranking__name').innerText()
  await expect.poll(first).toBe('乙县')
  await rows.first().hover()
  await app.page.mouse.down()
  await app.setMonth('2018-06')
  expect(await first()).toBe('甲县')
  await app.page.mouse.up()
  await expect.poll(() => app.address('county')).toBe('330102')
})

test('each filter restricts what it speaks of and no more: projects, or houses', async () => {
  const app = await openTiny({task: 't1'})
  expect((await app.summary()).total).toMatchObject({townships: 4, compliant: 2, projects: 2, houses: 2})
  await app.setView({task: [], project: ['overdue']})
  expect((await app.summary()).total).toMatchObject({
    townships: 4,
    projects: 1,
    projects_overdue: 1,
    houses: 2,
  })
  await app.setView({project: [], grade: ['C']})
  expect((await app.summary()).total).toMatchObject({projects: 3, houses: 1, houses_treated: 0})
  await app.setView({grade: [], hardship: true})
  expect((await app.summary()).total).toMatchObject({projects: 3, houses: 1, houses_treated: 1})
  await app.setView({hardship: null, house: ['treated']})
  expect((await app.summary()).total).toMatchObject({projects: 3, houses: 1, houses_treated: 1})
})

test('a filter chosen by mouse is a chip that lifts it; back and forward step through the choices', async () => {
  const app = await openTiny()
  await app.page.getByRole('button', {name: '任务', exact: true}).click()
  await app.page.getByRole('dialog', {name: '任务'}).getByText('设施').click()
  await expect.poll(() => app.address('task')).toBe('t1')
  await app.press('Escape')
  await app.page.getByRole('button', {name: '取消筛选：设施'}).click()
  await expect.poll(() => app.address('task')).toBeNull()
  await app.setView({county: '330102'})
  await expect.poll(() => app.address('county')).toBe('330102')
  await app.page.goBack()
  await expect.poll(() => app.townships()).toBe(4)
  expect(app.address('county')).toBeNull()
  await app.page.goForward()
  await expect.poll(() => app.townships()).toBe(2)
})

test('a filter chosen just before another package is opened holds up neither', async () => {
  const {server} = browser
  const [one, two] = [server.putPackage('one', tinyPackage()), server.putPackage('two', tinyPackage())]
  const app = await browser.openApp({query: {data: one}})
  await app.page.evaluate(
    ([data]) => {
      void window.zhentu.setView({county: ['330101']})
      return window.zhentu.setView({data})
    },
    [two],
  )
  const filtered = (await app.summary()).total.townships
  await app.setView({county: null})
  expect((await app.summary()).total.townships).toBeGreaterThan(filtered)
})

test('each measure and unit can be chosen, and the map and the legend follow', async () => {
  const app = await openTiny()
  for (const [measure, label] of [
    ['progress', '形象进度'],
    ['compliance-gap', '达标率差距'],
    ['houses-treated', '危房治理率'],
    ['projects-overdue', '逾期项目'],
  ] as const) {
    await app.page.getByLabel('度量').selectOption({label})
    await expect.poll(() => app.address('measure')).toBe(measure)
    await expect.poll(() => app.page.getByRole('region', {name: '图例'}).innerText()).toContain(label)
  }
})
