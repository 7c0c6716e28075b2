import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {startBrowser} from './driver'

const browser = startBrowser()

const open = (query: Record<string, string> = {}) =>
  browser.reopenApp({month: '2018-09', query: {tab: 'timetable', ...query}})

test('by keyboard alone: a county is opened, a project pins its township, and the tree is left again', async () => {
  const app = await open({opened: ''})
  const tree = app.page.getByRole('treegrid')
  await tree.focus()
  await expect.poll(() => tree.getAttribute('aria-rowcount')).toBe('12')
  await app.press('ArrowDown', 'ArrowRight')
  await expect.poll(() => app.address('opened')).toMatch(/^3302/)
  expect(Number(await tree.getAttribute('aria-rowcount'))).toBeGreaterThan(100)
  await app.press('ArrowRight')
  const active = app.page.locator(`[id="${await tree.getAttribute('aria-activedescendant')}"]`)
  await expect.poll(() => active.getAttribute('aria-level')).toBe('2')
  await expect.poll(() => active.innerText()).toContain('%')
  await app.press('Enter')
  await expect.poll(() => app.address('township')).toMatch(/^3302/)
  await app.card.waitFor()
  await app.press('ArrowLeft', 'ArrowLeft')
  await expect.poll(() => tree.getAttribute('aria-rowcount')).toBe('12')
})

test('the groups’ overdue projects are the headline’s at any month, and a press on the axis sets it', async () => {
  const app = await open({opened: ''})
  const late = app.page.locator('.gantt__line--group .gantt__number--late')
  const sum = async () => (await late.allInnerTexts()).reduce((total, text) => total + Number(text || 0), 0)
  for (const month of ['2018-09', '2018-03']) {
    await app.setMonth(month)
    const {total} = await app.summary()
    await expect.poll(sum).toBe(total.projects_overdue)
  }
  await app.setMonth('2018-09')
  const box = await app.page.locator('.gantt__axis').boundingBox()
  if (!box) throw new Error('there is no axis')
  await app.page.mouse.click(box.x + box.width / 2, box.y + 20)
  await expect.poll(() => app.address('month')).toMatch(/^2018-0[1-5]$/)
})

test('saved as SVG it has its month, its groups and the mark of made-up figures', async () => {
  const app = await open({group: 'task'})
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('button', {name: 'SVG', exact: true}).click(),
  ])
  const text = readFileSync(await file.path(), 'utf8')
  for (const word of ['2018-09', '滨水空间', '演示数据', '数据截至 2019-09-30']) expect(text).toContain(word)
})
