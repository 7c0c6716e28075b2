import {join, resolve} from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect} from 'vitest'
import {chromiumArguments, ensureChromium} from '../../scripts/browser.mjs'
import {App, type Opening, sizeOf} from './app'
import {type Server, startServer} from './server'

export {App, type Opening} from './app'

const BUILT = process.env.ZHENTU_BUILT ?? join(resolve(import.meta.dirname, '../..'), 'dist')

/** Called at the top of a file: one server and one browser for its tests, and a context of its own for each page. */
export function startBrowser() {
  const shared = {} as {server: Server; browser: Browser}
  const opened: App[] = []
  /** Those that stay open after their test, by their window and package. */
  const kept = new Map<string, App>()
  beforeAll(async () => {
    shared.server = await startServer(BUILT)
    const executablePath = process.env.ZHENTU_CHROMIUM ?? (await ensureChromium())
    const args = [...chromiumArguments(), '--force-color-profile=srgb']
    shared.browser = await chromium.launch({
      executablePath,
      args,
      chromiumSandbox: !args.includes('--no-sandbox'),
    })
  })
  afterEach(async ({task}) => {
    const problems = opened.flatMap((app) => app.problems())
    const isKept =
      task.result?.state === 'fail' ? () => false : (app: App) => [...kept.values()].includes(app)
    const left = opened.splice(0).filter((app) => !isKept(app))
    for (const [key, app] of kept) if (left.includes(app)) kept.delete(key)
    for (const app of left) await app.page.context().close()
    shared.server.forget()
    expect(problems, 'console errors, page errors and requests to other hosts').toEqual([])
  })
  afterAll(async () => {
    await shared.browser?.close()
    await shared.server?.close()
  })
  return {
    get server() {
      return shared.server
    },
    get browser() {
      return shared.browser
    },
    async openApp(opening: Opening = {}): Promise<App> {
      const app = await App.open(shared.browser, shared.server, opening)
      opened.push(app)
      await app.load(opening.ready ?? true)
      return app
    },
    /**
     * The page that a test before left by this same call, its view set anew as by a link: for tests of what a page
     * shows, not of its opening, that leave nothing behind but their view. The package is the same at the same address.
     */
    async reopenApp(opening: Opening = {}): Promise<App> {
      const {month, theme, lang, query, size, ...rest} = opening
      const key = JSON.stringify([rest, query?.data, query?.renderer])
      const known = kept.get(key)
      const app = known ?? (await App.open(shared.browser, shared.server, opening))
      kept.set(key, app)
      opened.push(app)
      if (!known) await app.load(true)
      else {
        await app.page.setViewportSize(sizeOf(opening))
        await app.leave({month, theme, lang, ...query})
      }
      return app
    },
  }
}
