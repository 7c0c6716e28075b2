import {join} from 'node:path'
import {build, type Rolldown} from 'vite'
import {expect, test} from 'vitest'
import {type App, startBrowser} from './driver'
import type {KeepWindow} from './keepPage'
import {tinyPackage} from './tiny'

const browser = startBrowser()

function openFiles(app: App, files: Record<string, string>, name?: string): Promise<void> {
  return app.page.evaluate(([some, named]) => window.zhentu.open(some, named), [files, name] as const)
}

test('a package opened from files is in the address and survives a reload', async () => {
  const app = await browser.openApp()
  await openFiles(app, tinyPackage(), '九月')
  const figures = await app.summary()
  expect(figures.total.townships).toBe(4)
  expect(app.address('data')).toBe('local:九月')
  await app.page.reload()
  await app.ready()
  expect(await app.summary()).toEqual(figures)
  await app.page.goBack()
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(112)
  await app.page.goForward()
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(4)
})

test('files that cannot be shown change nothing, and the reason is told', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({query: {data}})
  const address = app.page.url()
  await expect(openFiles(app, {...tinyPackage(), 'campaign.json': '{'})).rejects.toThrow(/broken-manifest/)
  expect([await app.townships(), app.page.url()]).toEqual([4, address])
})

test('where storage is forbidden the session goes on, and the link says which package it needs', async () => {
  const app = await browser.openApp({storage: false})
  await openFiles(app, tinyPackage(), '九月')
  expect(await app.townships()).toBe(4)
  await app.setView({data: null})
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(112)
  await app.setView({data: 'local:九月'})
  await expect.poll(() => app.townships(), {timeout: 20_000}).toBe(4)
  await app.page.reload()
  await app.page.getByText(/九月/).first().waitFor()
})

test("the browser's storage keeps, changes, renames and throws away, and tells another tab", async () => {
  const app = await browser.openApp({ready: false})
  browser.server.putInApp('keep.js', {body: await keepScript()})
  browser.server.putInApp('blank.html', {
    body: '<!doctype html><title>x</title><link rel="icon" href="data:,">',
  })
  const [one, other] = [app.page, await app.page.context().newPage()]
  for (const page of [one, other]) {
    await page.goto(new URL('blank.html', browser.server.page).href)
    await page.addScriptTag({url: './keep.js', type: 'module'})
    await page.waitForFunction(() => 'keep' in window)
  }
  await other.evaluate(() => {
    const {keep} = window as unknown as KeepWindow
    keep.subscribe(() => {
      document.title = 'told'
    })
  })
  expect(await one.evaluate(change)).toEqual({
    saved: [{value: {name: '九月', bytes: 4, lasting: true}, problem: null}],
    changed: {'a.csv': 'new', 'b.csv': 'bb', paths: ['a.csv', 'b.csv']},
    renamed: {value: true, problem: null},
    taken: {value: false, problem: 'taken'},
    old: null,
    choice: {role: 'houses'},
  })
  expect(await other.title()).toBe('told')
  expect(
    await other.evaluate(async () => {
      const {keep} = window as unknown as KeepWindow
      const names = (await keep.list()).value.map(({name}) => name)
      await keep.remove('十月')
      const left = (await keep.list()).value.map(({name}) => name)
      const usage = (await keep.usage()).value
      await keep.clear()
      return {
        names: names.sort(),
        left,
        quota: usage.quota !== null,
        bytes: usage.bytes,
        empty: await keep.list(),
      }
    }),
  ).toEqual({
    names: ['冬', '十月'].sort(),
    left: ['冬'],
    quota: true,
    bytes: 5,
    empty: {value: [], problem: null},
  })
  // A later version of the page in one tab is not held up by this one in another, which goes on without the storage.
  await other.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const later = indexedDB.open('zhentu', 99)
        later.onsuccess = () => done()
        later.onblocked = () => fail(new Error('blocked'))
      }),
  )
  expect(
    await one.evaluate(async () => {
      const {keep} = window as unknown as KeepWindow
      const about = {title: {'zh-CN': '试验', en: 'Trial'}, asOf: '2018-10-31'}
      const {value, problem} = await keep.save('春', new Map(), about)
      return {lasting: value.lasting, problem, names: (await keep.list()).value.map(({name}) => name)}
    }),
  ).toEqual({lasting: false, problem: 'newer', names: ['春']})
})

/** In the page. */
async function change() {
  const {keep} = window as unknown as KeepWindow
  const about = {title: {'zh-CN': '试验', en: 'Trial'}, asOf: '2018-10-31'}
  const files = (a: string, b: string) =>
    new Map(Object.entries({'a.csv': new Blob([a]), 'b.csv': new Blob([b])}))
  const text = async (kept: ReadonlyMap<string, Blob> | null, path: string) => kept?.get(path)?.text()
  const first = await keep.save('九月', files('aa', 'bb'), about)
  await keep.save('九月', files('new', 'not written'), about, new Set(['a.csv']))
  await keep.save('十月', files('x', 'y'), about)
  const kept = (await keep.read('九月')).value
  const changed = {
    'a.csv': await text(kept, 'a.csv'),
    'b.csv': await text(kept, 'b.csv'),
    paths: [...(kept?.keys() ?? [])],
  }
  await keep.save('九月', files('new', 'bb'), about, new Set(['a.csv']))
  await keep.choose('a shape', {role: 'houses'})
  const {name, bytes, lasting} = first.value
  return {
    saved: [{value: {name, bytes, lasting}, problem: first.problem}],
    changed,
    renamed: await keep.rename('九月', '冬'),
    taken: await keep.rename('十月', '冬'),
    old: (await keep.read('九月')).value,
    choice: (await keep.choice('a shape')).value,
  }
}

/** The page's own code for what is kept, without the page. */
async function keepScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {write: false, lib: {entry: join(import.meta.dirname, 'keepPage.ts'), formats: ['es']}},
  })
  const [{output}] = built as Rolldown.RolldownOutput[]
  return output[0].code
}
