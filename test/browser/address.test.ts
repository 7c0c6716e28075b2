import {expect, test} from 'vitest'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** A value of each key that differs from the default (CONTRACT § 5). */
const KEYS: Record<string, string> = {
  month: '2018-03',
  measure: 'progress',
  by: 'county',
  basis: 'phase',
  as_of: '2018-10-31',
  county: '330101,330102',
  township: '330101002',
  layers: 'projects,houses',
  task: 't1',
  project: 'overdue',
  house: 'treated',
  grade: 'D',
  hardship: 'true',
  lang: 'en',
  theme: 'dark',
}

/** With those of other papers and modes. */
const MORE: Record<string, string> = {
  ...KEYS,
  tab: 'timetable',
  compare: '2018-01',
  compare_as: 'change',
  table: 'projects',
  group: 'task',
  opened: '330101',
  stop: '2',
}

async function openTiny(query: Record<string, string>) {
  const data = browser.server.putPackage('tiny', tinyPackage())
  return browser.openApp({query: {...query, data}})
}

test('every key of a link is taken, kept in the address, and gives the same screen again', async () => {
  const app = await openTiny({...KEYS, lon: '121.1', lat: '29.1', zoom: '10.5'})
  const view = await app.view()
  for (const [key, value] of Object.entries(KEYS)) expect([key, view[key]]).toEqual([key, value])
  await expect.poll(() => app.page.url()).toContain('zoom=10.5')
  for (const [key, value] of Object.entries(KEYS)) expect([key, app.address(key)]).toEqual([key, value])
  await app.page.reload()
  await app.ready()
  expect(await app.view()).toEqual(view)
})

test('each key alone is set, stands in the address, and is taken back; null takes all back without a notice', async () => {
  const app = await openTiny({})
  const first = await app.view()
  for (const [key, value] of Object.entries(MORE)) {
    await app.setView({[key]: value})
    await expect.poll(() => app.address(key), {message: key}).toBe(value)
    expect((await app.view())[key], key).toBe(value)
    await app.setView({[key]: first[key] ?? null})
    await expect.poll(() => app.view(), {message: key}).toEqual(first)
  }
  await app.setView(MORE)
  expect(await app.view()).not.toEqual(first)
  await app.setView(Object.fromEntries(Object.keys(MORE).map((key) => [key, null])))
  expect(await app.view()).toEqual(first)
  expect(await app.page.getByText('无法识别').count()).toBe(0)
})

test('wrong values are ignored, each with a notice', async () => {
  const wrong = {
    month: '2018-13',
    measure: 'beauty',
    by: 'street',
    basis: 'mood',
    as_of: 'yesterday',
    county: '999999',
    township: '999999999',
    layers: 'dragons',
    task: 't99',
    project: 'paused',
    house: 'gone',
    grade: 'Z',
    hardship: 'perhaps',
    lang: 'tlh',
    theme: 'sepia',
    mode: 'sideways',
    tab: 'secret',
    zoom: 'deep',
  }
  const app = await openTiny(wrong)
  expect(await app.townships()).toBe(4)
  const notices = app.page.getByRole('region', {name: '提示'})
  for (const [key, value] of Object.entries(wrong)) {
    await expect.poll(() => notices.innerText()).toContain(`${key}=${value}`)
  }
  // As where no key is given.
  const seen = await app.view()
  await app.setView(Object.fromEntries(Object.keys(wrong).map((key) => [key, null])))
  expect(await app.view()).toEqual(seen)
})

test('a month outside the timeline is ignored with a notice, and an unknown key is left alone', async () => {
  const app = await openTiny({month: '1999-01', utm_source: 'newsletter'})
  expect((await app.view()).month).toBe('2018-06')
  await app.page.getByText('month=1999-01').waitFor()
  expect([app.address('utm_source'), await app.page.getByText('utm_source').count()]).toEqual([
    'newsletter',
    0,
  ])
  expect((await app.summary()).total.townships).toBe(4)
})
