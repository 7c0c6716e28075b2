import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core'
import type {AddressPatch, AddressView} from '#app/embedding'
import type {Summary} from '#measures/summary'
import {standingClock} from '../bench/standingClock'
import {decodePng, type Pixels, withoutWebgl} from './pixels'
import type {Server} from './server'

const PICTURES = join(import.meta.dirname, 'pictures')

export interface Opening {
  /** Keys of the address (CONTRACT § 5). */
  month?: string
  theme?: 'dark' | 'light'
  lang?: 'zh-CN' | 'en'
  /** Any further keys of the address. */
  query?: Record<string, string>
  /** The window in CSS pixels. */
  size?: [width: number, height: number]
  /** Device pixels of a CSS pixel. */
  pixelRatio?: number
  /** A finger in place of a mouse. */
  touch?: boolean
  /** The browser's own language. */
  locale?: string
  /** False: the browser has no WebGL2. */
  webgl?: boolean
  /** False: the browser gives no storage, as in some private windows. */
  storage?: boolean
  /** The wall's time stands still; `passTime` lets it go by. */
  clock?: boolean
  /** False: returns at once, for a page that is to fail or to wait. */
  ready?: boolean
}

export class App {
  private readonly found: string[] = []
  private readonly expected: RegExp[] = []

  static async open(browser: Browser, server: Server, opening: Opening): Promise<App> {
    const context = await browser.newContext({
      viewport: sizeOf(opening),
      deviceScaleFactor: opening.pixelRatio ?? 1,
      ...(opening.touch && {hasTouch: true, isMobile: true}),
      locale: opening.locale ?? 'zh-CN',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    if (opening.webgl === false) await withoutWebgl(page)
    if (opening.storage === false) await withoutStorage(page)
    if (opening.clock) await page.addInitScript(standingClock)
    return new App(page, addressOf(server, opening), context)
  }

  private constructor(
    readonly page: Page,
    readonly start: string,
    context: BrowserContext,
  ) {
    const {host} = new URL(start)
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) this.found.push(`request to ${url}`)
    })
    page.on('pageerror', (error) => this.found.push(`page error: ${error.stack ?? error}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`console: ${message.text()} ${message.location().url}`)
    })
  }

  async load(ready: boolean): Promise<void> {
    await this.page.goto(this.start, {waitUntil: ready ? 'load' : 'commit'})
    if (ready) await this.ready()
  }

  /** Data loaded, first frame drawn. */
  async ready(): Promise<void> {
    try {
      await this.page.waitForFunction(() => window.zhentu)
      await this.page.evaluate(() =>
        Promise.race([
          window.zhentu.ready,
          new Promise((_, fail) => setTimeout(() => fail(new Error('not ready after 30 s')), 30_000)),
        ]),
      )
    } catch (error) {
      throw new Error(`The page did not get ready.\n${this.found.join('\n')}`, {cause: error})
    }
  }

  /** Says that the page may complain so: a test of a fault. */
  expectProblem(pattern: RegExp): void {
    this.expected.push(pattern)
  }

  problems(): string[] {
    return this.found.filter((text) => !this.expected.some((pattern) => pattern.test(text)))
  }

  /** What is open is closed, and of the address only the keys given are left. */
  async leave(keys: Record<string, string | undefined>): Promise<void> {
    this.found.length = 0
    this.expected.length = 0
    await this.press('Escape', 'Escape')
    const {data: _data, ...known} = await this.view()
    const none = Object.fromEntries(Object.keys(known).map((key) => [key, null]))
    const given = Object.entries(keys).flatMap(([key, value]) =>
      key === 'data' || value === undefined ? [] : [[key, value] as const],
    )
    await this.setView({...none, ...Object.fromEntries(given)})
    await this.settled()
  }

  view(): Promise<AddressView> {
    return this.page.evaluate(() => window.zhentu.view())
  }

  setView(patch: AddressPatch): Promise<void> {
    return this.page.evaluate((given) => window.zhentu.setView(given), patch)
  }

  setMonth(month: string): Promise<void> {
    return this.setView({month})
  }

  async summary(by?: 'county' | 'township'): Promise<Summary> {
    const summary = await this.page.evaluate((given) => window.zhentu.summary(given), by)
    if (!summary) throw new Error('the page has no figures yet')
    return summary
  }

  /** The number of townships in all the figures; 0 while nothing is loaded. */
  townships(): Promise<number> {
    return this.page.evaluate(() => window.zhentu.summary()?.total.townships ?? 0)
  }

  /** One value of the address; null when it is not there. */
  address(key: string): string | null {
    return new URL(this.page.url()).searchParams.get(key)
  }

  /** The month's handle. */
  get slider(): Locator {
    return this.page.getByRole('slider', {name: /^(月份|Month)$/})
  }

  /** Where the handle's line stands on the screen, and the chart that it stands in. */
  async handle(): Promise<{x: number; chart: {x: number; y: number; width: number; height: number}}> {
    const line = await this.page.locator('.time__handle-line').boundingBox()
    const chart = await this.slider.boundingBox()
    if (!line || !chart) throw new Error('the time chart has no handle')
    return {x: line.x + line.width / 2, chart}
  }

  /** A headline figure by its name in the page's language: its number and all its text. */
  async figure(name: string): Promise<{number: string; text: string}> {
    const strip = this.page.getByRole('region', {name: /^(总体指标|Headline figures)$/})
    const button = strip.getByRole('button', {name: new RegExp(`^${name}`)})
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    return {
      number: plain(await button.locator('b').first().innerText()),
      text: plain(await button.innerText()),
    }
  }

  /** The card of the pinned township. */
  get card(): Locator {
    return this.page.getByRole('region', {name: /^(乡镇详情：|Township: )/})
  }

  /** From now on: how often a person pressed the mouse, or a button by key. Typing is none. */
  async countClicks(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      const counted = window as unknown as {clicks: number}
      counted.clicks = 0
      window.addEventListener('pointerdown', () => counted.clicks++, true)
      window.addEventListener('click', ({detail}) => detail === 0 && counted.clicks++, true)
    })
    return () => this.page.evaluate(() => (window as unknown as {clicks: number}).clicks)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The map as it is drawn, without what floats over it. */
  async mapPixels(within: Locator = this.page.locator('canvas').first()): Promise<Pixels> {
    const box = await within.boundingBox()
    if (!box) throw new Error('there is no map canvas')
    // What is hidden loses the focus, which a test by keyboard needs again.
    const focused = await this.page.evaluateHandle(() => document.activeElement as HTMLElement | null)
    await this.page.evaluate(() => {
      const style = document.createElement('style')
      style.id = 'canvases-only'
      style.textContent = '* {visibility: hidden !important} canvas {visibility: visible !important}'
      document.head.append(style)
    })
    await this.settled()
    const png = await this.page.screenshot({clip: box})
    await this.page.evaluate(() => document.getElementById('canvases-only')?.remove())
    await focused.evaluate((element) => element?.focus())
    return decodePng(png)
  }

  /** Two frames later: what the last act asked for is on the screen. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    )
  }

  /** A picture for people to look at, beside the tests and not in git. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(PICTURES, {recursive: true})
    await this.page.screenshot({path: join(PICTURES, `${name}.png`)})
  }
}

function withoutStorage(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
}

/** The window in CSS pixels. */
export function sizeOf({size: [width, height] = [1366, 768]}: Opening): {width: number; height: number} {
  return {width, height}
}

function addressOf(server: Server, {month, theme, lang, query}: Opening): string {
  const url = new URL(server.page)
  for (const [key, value] of Object.entries({month, theme, lang, ...query})) {
    if (value !== undefined) url.searchParams.set(key, value)
  }
  return url.href
}
