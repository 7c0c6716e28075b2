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

test.each(Object.entries(KEYS))('%s=%s alone makes the round trip', async (key, value) => {
  const app = await openTiny({})
  const first = await app.view()
  const other = await openTiny({[key]: value})
  expect(other.address(key)).toBe(value)
  const view = await other.view()
  expect(view).not.toEqual(first)
  await app.setView(view)
  expect(await app.view()).toEqual(view)
  await expect.poll(() => app.address(key)).toBe(value)
})

test.each([
  ['month', '2018-13'],
  ['month', '1999-01'],
  ['measure', 'beauty'],
  ['by', 'street'],
  ['basis', 'mood'],
  ['as_of', 'yesterday'],
  ['county', '999999'],
  ['township', '999999999'],
  ['layers', 'dragons'],
  ['task', 't99'],
  ['project', 'paused'],
  ['house', 'gone'],
  ['grade', 'Z'],
  ['hardship', 'perhaps'],
  ['lang', 'tlh'],
  ['theme', 'sepia'],
  ['mode', 'sideways'],
  ['tab', 'secret'],
  ['zoom', 'deep'],
])('%s=%s is ignored with a notice', async (key, value) => {
  const app = await openTiny({[key]: value})
  expect((await app.summary()).total.townships).toBe(4)
  const notice = app.page.getByText(`${key}=${value}`)
  await expect.poll(() => notice.count()).toBeGreaterThan(0)
  const fresh = await openTiny({})
  expect(await app.view()).toEqual(await fresh.view())
})

test('an unknown key is left alone', async () => {
  const app = await openTiny({utm_source: 'newsletter'})
  expect((await app.summary()).total.townships).toBe(4)
})
